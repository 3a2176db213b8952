package org.kaijuan.chat.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.chat.Chat;
import org.kaijuan.chat.Presence;
import org.kaijuan.chat.TalkView;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.Message;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A reader talks with the library. Without JavaScript it is a page that one loads again. */
@Controller
class ChatController {

    static final int LONGEST_QUESTION = 4_000;

    private static final String KEY = "_key";

    private final Chat chat;
    private final Desk desk;
    private final TalkPages pages;
    private final Bell bell;
    private final Libraries libraries;

    ChatController(Chat chat, Desk desk, TalkPages pages, Bell bell, Libraries libraries) {
        this.chat = chat;
        this.desk = desk;
        this.pages = pages;
        this.bell = bell;
        this.libraries = libraries;
    }

    @GetMapping("/chat")
    @Allow(DeskAccess.SUBMIT)
    Page start(Actor actor, @RequestParam(defaultValue = "") String question) {
        return start(
                actor,
                Form.empty()
                        .set("question", question)
                        .set(KEY, UUID.randomUUID().toString()));
    }

    @PostMapping("/chat")
    @Allow(DeskAccess.SUBMIT)
    Page open(Actor actor, Form form) {
        String question = form.required("question", LONGEST_QUESTION);
        if (form.hasErrors()) {
            return start(actor, form).status(422);
        }
        return switch (chat.open(actor, own(actor), question, form.text(KEY))) {
            case Outcome.Done<RequestId>(RequestId talk) -> Page.redirect("/chat/" + talk);
            case Outcome.Refused<RequestId>(Refusal refusal) ->
                start(actor, form.refuse(refusal)).status(422);
        };
    }

    @GetMapping("/chat/{id}")
    @Allow(Allow.SIGNED_IN)
    Page talk(Actor actor, Ui ui, @PathVariable String id) {
        TalkView talk = chat.join(actor, RequestId.of(id));
        if (!actor.is(talk.request().reader().id())) {
            return Page.redirect("/desk/chat/" + talk.request().id());
        }
        return pages.ofReader(actor, ui, talk, Form.empty());
    }

    /** For the page of either side. */
    @GetMapping("/chat/{id}/lines")
    @Allow(Allow.SIGNED_IN)
    Page lines(Actor actor, Ui ui, @PathVariable String id) {
        return pages.lines(actor, ui, chat.join(actor, RequestId.of(id)), Form.empty());
    }

    /** Events {@code news} for the page of either side; 503 when this node has too many pages open. */
    @GetMapping("/chat/{id}/events")
    @Allow(Allow.SIGNED_IN)
    ResponseEntity<SseEmitter> events(Actor actor, @PathVariable String id, HttpServletResponse response) {
        TalkView talk = chat.join(actor, RequestId.of(id));
        // Proxies that gather a response before they pass it on would pass nothing on.
        response.setHeader("X-Accel-Buffering", "no");
        return bell.listen(
                        new Presence(talk.request().id(), actor.requirePerson()),
                        talk.request().version())
                .map(ResponseEntity::ok)
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    @PostMapping("/chat/{id}/lines")
    @Allow(Allow.SIGNED_IN)
    Page write(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live) {
        RequestId talk = RequestId.of(id);
        Outcome<RequestView> outcome = desk.write(actor, talk, new Message(form.value("text"), Upload.of(files)));
        boolean isRefused = outcome instanceof Outcome.Refused<RequestView>;
        Form shown =
                outcome instanceof Outcome.Refused<RequestView>(Refusal refusal) ? form.refuse(refusal) : Form.empty();
        if (live != null) {
            return pages.lines(actor, ui, chat.join(actor, talk), shown).status(isRefused ? 422 : 200);
        }
        return isRefused
                ? pages.ofReader(actor, ui, chat.join(actor, talk), shown).status(422)
                : Page.redirect("/chat/" + talk);
    }

    /** The reader turns to something else; the answer will come by letter. */
    @PostMapping("/chat/{id}/departure")
    @Allow(Allow.SIGNED_IN)
    Page leave(Actor actor, @PathVariable String id) {
        RequestId talk = RequestId.of(id);
        chat.leave(actor, talk);
        return Page.redirect("/requests/" + talk).flash("chat.left");
    }

    private Page.Shown start(Actor actor, Form form) {
        LibraryId library = own(actor);
        return Page.of(
                "chat/start",
                new StartPage(libraries.get(library), chat.welcome(library), chat.mine(actor, library), form));
    }

    private static LibraryId own(Actor actor) {
        LibraryId library = actor.library();
        if (library == null) {
            throw new ForbiddenException(DeskAccess.SUBMIT);
        }
        return library;
    }
}
