package org.kaijuan.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.Message;
import org.kaijuan.desk.RequestFiles;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestKind;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Upload;
import org.kaijuan.desk.Verdict;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A reader's own requests: the list, and the page on which one is followed. */
@Controller
class MyRequestsController {

    private static final int PAGE = 20;

    private final Desk desk;
    private final RequestQueue queue;
    private final RequestFiles files;
    private final Libraries libraries;
    private final KindTexts texts;
    private final BusinessClock clock;

    MyRequestsController(
            Desk desk,
            RequestQueue queue,
            RequestFiles files,
            Libraries libraries,
            KindTexts texts,
            BusinessClock clock) {
        this.desk = desk;
        this.queue = queue;
        this.files = files;
        this.libraries = libraries;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/requests")
    @Allow(Allow.SIGNED_IN)
    Page list(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
        return Page.of("desk/my-requests", new MyRequestsPage(queue.mine(actor, cursor, PAGE)));
    }

    @GetMapping("/requests/{id}")
    @Allow(Allow.SIGNED_IN)
    Page track(Actor actor, Ui ui, @PathVariable String id) {
        RequestView request = desk.get(actor, RequestId.of(id));
        if (!actor.is(request.reader().id())) {
            return Page.redirect("/desk/requests/" + request.id());
        }
        return page(actor, ui, request, Form.empty());
    }

    @PostMapping("/requests/{id}/messages")
    @Allow(Allow.SIGNED_IN)
    Page write(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> attached) {
        RequestId request = RequestId.of(id);
        Outcome<RequestView> outcome = desk.write(actor, request, new Message(form.value("text"), Upload.of(attached)));
        return answer(actor, ui, request, form, outcome, "desk.flash.written");
    }

    @PostMapping("/requests/{id}/withdrawal")
    @Allow(Allow.SIGNED_IN)
    Page withdraw(Actor actor, Ui ui, @PathVariable String id, Form form) {
        RequestId request = RequestId.of(id);
        return answer(
                actor, ui, request, form, desk.withdraw(actor, request, form.text("why")), "desk.flash.withdrawn");
    }

    @PostMapping("/requests/{id}/thumb")
    @Allow(Allow.SIGNED_IN)
    Page judge(Actor actor, Ui ui, @PathVariable String id, Form form) {
        RequestId request = RequestId.of(id);
        Verdict verdict = form.text("verdict").equals("down") ? Verdict.DOWN : Verdict.UP;
        return answer(
                actor,
                ui,
                request,
                form,
                desk.judge(actor, request, verdict, form.text("comment")),
                "desk.flash.judged");
    }

    @PostMapping("/requests/{id}/closure")
    @Allow(Allow.SIGNED_IN)
    Page close(Actor actor, Ui ui, @PathVariable String id, Form form) {
        RequestId request = RequestId.of(id);
        return answer(actor, ui, request, form, desk.close(actor, request), "desk.flash.closed");
    }

    /** A file at the request, for the reader as well as for the people of the library. */
    @GetMapping("/requests/{id}/files/{file}")
    @Allow(Allow.SIGNED_IN)
    void file(Actor actor, @PathVariable String id, @PathVariable String file, HttpServletResponse response)
            throws IOException {
        Download.send(files.attached(actor, RequestId.of(id), RequestFilesApi.fileId(file)), response);
    }

    private Page answer(Actor actor, Ui ui, RequestId id, Form form, Outcome<RequestView> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<RequestView>(RequestView request) ->
                Page.redirect("/requests/" + request.id()).flash(flash);
            case Outcome.Refused<RequestView>(Refusal refusal) ->
                page(actor, ui, desk.get(actor, id), form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, RequestView request, Form form) {
        RequestKind kind = desk.kind(request.kind());
        List<StepView> steps = queue.history(actor, request.id()).stream()
                .map(step -> StepView.of(ui, request.kind(), step))
                .toList();
        return Page.of(
                "desk/tracking",
                new TrackingPage(
                        request,
                        libraries.get(request.library()),
                        texts.answers(ui, kind, request.fields()),
                        steps,
                        kind.readerPanel(actor, request).orElse(null),
                        request.isOverdue(clock.instant()),
                        form));
    }
}
