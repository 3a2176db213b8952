package org.kaijuan.chat.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.chat.Chat;
import org.kaijuan.chat.TalkView;
import org.kaijuan.desk.CannedReplies;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.Message;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The library's side: who waits, and one's own talks. */
@Controller
class DeskChatController {

    private final Chat chat;
    private final DeskWork work;
    private final CannedReplies replies;
    private final TalkPages pages;
    private final LibraryChoice choice;

    DeskChatController(Chat chat, DeskWork work, CannedReplies replies, TalkPages pages, LibraryChoice choice) {
        this.chat = chat;
        this.work = work;
        this.replies = replies;
        this.pages = pages;
        this.choice = choice;
    }

    @GetMapping("/desk/chat")
    @Allow(DeskAccess.HANDLE)
    Page board(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live) {
        LibraryView of = choice.of(actor, DeskAccess.HANDLE, library);
        BoardPage page = new BoardPage(of, chat.board(actor, of.id()), actor.requirePerson());
        return live == null ? Page.of("chat/board", page) : Page.fragment("chat/talks", page);
    }

    @GetMapping("/desk/chat/{id}")
    @Allow(DeskAccess.HANDLE)
    Page talk(Actor actor, Ui ui, @PathVariable String id) {
        return pages.ofStaff(actor, ui, chat.join(actor, RequestId.of(id)), Form.empty());
    }

    /** Of two who take a talk the second is told who has it. */
    @PostMapping("/desk/chat/{id}/claim")
    @Allow(DeskAccess.HANDLE)
    Page claim(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.claim(actor, RequestId.of(id)), null);
    }

    @PostMapping("/desk/chat/{id}/lines")
    @Allow(DeskAccess.HANDLE)
    Page write(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live) {
        Message message = new Message(form.value("text"), Upload.of(files));
        return answer(actor, ui, id, form, work.reply(actor, RequestId.of(id), message), live);
    }

    /** Sends what the library has ready, with its pictures, step by step (SVC-41). */
    @PostMapping("/desk/chat/{id}/steps")
    @Allow(DeskAccess.HANDLE)
    Page steps(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            Form form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live) {
        RequestView request = chat.get(actor, RequestId.of(id)).request();
        UUID wanted = form.uuid("reply");
        Message message = replies.of(actor, request.library()).stream()
                .filter(reply -> reply.id().equals(wanted))
                .findFirst()
                .map(reply -> replies.message(reply, request, actor.name()))
                .orElseThrow(() -> new NotFoundException("canned reply " + wanted));
        return answer(actor, ui, id, form, work.reply(actor, request.id(), message), live);
    }

    /** Hands the talk to a colleague who knows more. */
    @PostMapping("/desk/chat/{id}/referral")
    @Allow(DeskAccess.HANDLE)
    Page refer(Actor actor, Ui ui, @PathVariable String id, Form form) {
        RequestId talk = RequestId.of(id);
        PersonId colleague =
                new PersonId(Optional.ofNullable(form.uuid("person")).orElse(new UUID(0, 0)));
        Outcome<RequestView> outcome = work.refer(actor, talk, colleague, form.text("why"));
        return outcome instanceof Outcome.Done
                ? Page.redirect("/desk/chat").flash("chat.referred")
                : answer(actor, ui, id, form, outcome, null);
    }

    /** The question is answered; the transcript stays as the request's history. */
    @PostMapping("/desk/chat/{id}/fulfilment")
    @Allow(DeskAccess.HANDLE)
    Page end(Actor actor, Ui ui, @PathVariable String id, Form form) {
        Outcome<RequestView> outcome = work.fulfil(actor, RequestId.of(id), form.value("text"), List.of());
        return outcome instanceof Outcome.Done
                ? Page.redirect("/desk/chat").flash("chat.ended")
                : answer(actor, ui, id, form, outcome, null);
    }

    private Page answer(Actor actor, Ui ui, String id, Form form, Outcome<RequestView> outcome, @Nullable String live) {
        boolean isRefused = outcome instanceof Outcome.Refused<RequestView>;
        Form shown =
                outcome instanceof Outcome.Refused<RequestView>(Refusal refusal) ? form.refuse(refusal) : Form.empty();
        TalkView talk = chat.join(actor, RequestId.of(id));
        if (live != null) {
            return pages.lines(actor, ui, talk, shown).status(isRefused ? 422 : 200);
        }
        return isRefused
                ? pages.ofStaff(actor, ui, talk, shown).status(422)
                : Page.redirect("/desk/chat/" + talk.request().id());
    }
}
