package org.kaijuan.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.CannedReplies;
import org.kaijuan.desk.CannedReply;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Keeps a library's canned replies. */
@Controller
class RepliesController {

    private final CannedReplies replies;
    private final LibraryChoice choice;

    RepliesController(CannedReplies replies, LibraryChoice choice) {
        this.replies = replies;
        this.choice = choice;
    }

    @GetMapping("/desk/replies")
    @Allow(DeskAccess.REPLY_WRITE)
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "") String edit) {
        LibraryView of = library(actor, library);
        List<CannedReply> all = replies.of(actor, of.id());
        Form form = Form.empty();
        all.stream()
                .filter(reply -> reply.id().toString().equals(edit))
                .forEach(reply -> form.set("id", reply.id().toString())
                        .set("title", reply.title())
                        .set("body", reply.body()));
        return Page.of("desk/replies", new RepliesPage(of, all, form));
    }

    @PostMapping("/desk/replies")
    @Allow(DeskAccess.REPLY_WRITE)
    Page save(
            Actor actor,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        LibraryView library = library(actor, form.text("library"));
        String title = form.required("title", 100);
        String body = form.required("body", 5_000);
        UUID id = form.uuid("id");
        if (form.hasErrors()) {
            return page(actor, library, form);
        }
        return switch (replies.save(actor, library.id(), id, title, body)) {
            case Outcome.Done<UUID>(UUID saved) ->
                illustrate(actor, library, form.set("id", saved.toString()), saved, Upload.of(files));
            case Outcome.Refused<UUID>(Refusal refusal) -> page(actor, library, form.refuse(refusal));
        };
    }

    private Page illustrate(Actor actor, LibraryView library, Form form, UUID reply, List<Upload> pictures) {
        return switch (replies.illustrate(actor, library.id(), reply, pictures)) {
            case Outcome.Done<CannedReply> done ->
                Page.redirect("/desk/replies?library=" + library.id()).flash("desk.flash.reply-saved");
            case Outcome.Refused<CannedReply>(Refusal refusal) -> page(actor, library, form.refuse(refusal));
        };
    }

    @GetMapping("/desk/replies/{id}/pictures/{file}")
    @Allow(DeskAccess.READ)
    void picture(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String library,
            HttpServletResponse response)
            throws IOException {
        LibraryView of = choice.of(actor, DeskAccess.READ, library);
        Download.send(replies.picture(actor, of.id(), id, RequestFilesApi.fileId(file)), response);
    }

    @PostMapping("/desk/replies/{id}/pictures/{file}/removal")
    @Allow(DeskAccess.REPLY_WRITE)
    Page removePicture(Actor actor, @PathVariable UUID id, @PathVariable String file, Form form) {
        LibraryView library = library(actor, form.text("library"));
        replies.removePicture(actor, library.id(), id, RequestFilesApi.fileId(file));
        return Page.redirect("/desk/replies?library=" + library.id()).flash("desk.flash.reply-saved");
    }

    @PostMapping("/desk/replies/{id}/removal")
    @Allow(DeskAccess.REPLY_WRITE)
    Page remove(Actor actor, @PathVariable UUID id, Form form) {
        LibraryView library = library(actor, form.text("library"));
        replies.remove(actor, library.id(), id);
        return Page.redirect("/desk/replies?library=" + library.id()).flash("desk.flash.reply-removed");
    }

    private Page page(Actor actor, LibraryView library, Form form) {
        return Page.of("desk/replies", new RepliesPage(library, replies.of(actor, library.id()), form))
                .status(422);
    }

    private LibraryView library(Actor actor, String asked) {
        return choice.of(actor, DeskAccess.REPLY_WRITE, asked);
    }
}
