package org.kaijuan.returns.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kaijuan.files.FileSender;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.returns.Forms;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnFiles;
import org.kaijuan.returns.ReturnView;
import org.kaijuan.returns.Returns;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A submitted return: read, accept, send back. */
@Controller
@RequestMapping("/province/returns/{id}")
class ReviewController {

    private final Returns returns;
    private final Notices notices;
    private final Forms forms;
    private final Libraries libraries;
    private final ReturnFiles files;
    private final FileSender sender;

    ReviewController(
            Returns returns, Notices notices, Forms forms, Libraries libraries, ReturnFiles files, FileSender sender) {
        this.returns = returns;
        this.notices = notices;
        this.forms = forms;
        this.libraries = libraries;
        this.files = files;
        this.sender = sender;
    }

    @GetMapping
    @Allow(ReturnsAccess.READ)
    Page show(Actor actor, @PathVariable String id) {
        return page(actor, id, Form.empty());
    }

    @PostMapping("/acceptance")
    @Allow(ReturnsAccess.ACCEPT)
    Page accept(Actor actor, @PathVariable String id, Form form) {
        return answer(actor, id, form, returns.accept(actor, Ids.returned(id)), "returns.flash.accepted");
    }

    @PostMapping("/remarks")
    @Allow(ReturnsAccess.ACCEPT)
    Page sendBack(Actor actor, @PathVariable String id, Form form) {
        Outcome<ReturnView> outcome = returns.sendBack(actor, Ids.returned(id), form.text("remarks"));
        return answer(actor, id, form, outcome, "returns.flash.sent-back");
    }

    /** A file that the library handed in with an answer. */
    @GetMapping("/files/{question}")
    @Allow(ReturnsAccess.READ)
    void file(
            Actor actor,
            @PathVariable String id,
            @PathVariable String question,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        sender.send(files.get(actor, Ids.returned(id), question), FileSender.Manner.ATTACHMENT, request, response);
    }

    private Page answer(Actor actor, String id, Form form, Outcome<ReturnView> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<ReturnView>(ReturnView answered) ->
                Page.redirect("/province/notices/" + answered.notice()).flash(flash);
            case Outcome.Refused<ReturnView>(Refusal refusal) ->
                page(actor, id, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, String id, Form form) {
        ReturnView answered = returns.get(actor, Ids.returned(id));
        NoticeView notice = notices.get(actor, answered.notice());
        return Page.of(
                "returns/review",
                new ReviewPage(
                        notice,
                        libraries.get(answered.library()),
                        forms.get(notice.form(), notice.formVersion()),
                        answered,
                        returns.editions(actor, answered.id()),
                        returns.history(actor, answered.id()),
                        actor.may(ReturnsAccess.ACCEPT, answered.library()),
                        form));
    }
}
