package org.kaijuan.desk.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.Message;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The librarian's page of a request, and what is done there. */
@Controller
@RequestMapping("/desk/requests/{id}")
class WorkController {

    private final Desk desk;
    private final DeskWork work;
    private final WorkPages pages;

    WorkController(Desk desk, DeskWork work, WorkPages pages) {
        this.desk = desk;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping
    @Allow(DeskAccess.READ)
    Page show(Actor actor, Ui ui, @PathVariable String id) {
        RequestView request = desk.get(actor, RequestId.of(id));
        actor.require(DeskAccess.READ, request.library());
        return pages.page(actor, ui, request, Form.empty());
    }

    @PostMapping("/claim")
    @Allow(DeskAccess.HANDLE)
    Page claim(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.claim(actor, RequestId.of(id)), "desk.flash.claimed");
    }

    @PostMapping("/release")
    @Allow(DeskAccess.HANDLE)
    Page release(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.release(actor, RequestId.of(id)), "desk.flash.released");
    }

    @PostMapping("/assignment")
    @Allow(DeskAccess.ASSIGN)
    Page assign(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.assign(actor, RequestId.of(id), person(form)), "desk.flash.passed");
    }

    @PostMapping("/referral")
    @Allow(DeskAccess.HANDLE)
    Page refer(Actor actor, Ui ui, @PathVariable String id, Form form) {
        Outcome<RequestView> outcome = work.refer(actor, RequestId.of(id), person(form), form.text("why"));
        return answer(actor, ui, id, form, outcome, "desk.flash.passed");
    }

    @PostMapping("/handover")
    @Allow(DeskAccess.HANDLE)
    Page handOver(Actor actor, Ui ui, @PathVariable String id, Form form) {
        String department = form.text("department");
        Outcome<RequestView> outcome = UnitId.isValid(department)
                ? work.handOver(actor, RequestId.of(id), new UnitId(department), form.text("why"))
                : Outcome.refused("desk.no-such-department");
        return answer(actor, ui, id, form, outcome, "desk.flash.handed-over");
    }

    @PostMapping("/replies")
    @Allow(DeskAccess.HANDLE)
    Page reply(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        Outcome<RequestView> outcome = work.reply(actor, RequestId.of(id), message(form, files));
        return answer(actor, ui, id, form, outcome, "desk.flash.written");
    }

    @PostMapping("/questions")
    @Allow(DeskAccess.HANDLE)
    Page ask(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        Outcome<RequestView> outcome = work.waitForReader(actor, RequestId.of(id), message(form, files));
        return answer(actor, ui, id, form, outcome, "desk.flash.asked");
    }

    @PostMapping("/notes")
    @Allow(DeskAccess.HANDLE)
    Page note(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        Outcome<RequestView> outcome = work.note(actor, RequestId.of(id), message(form, files));
        return answer(actor, ui, id, form, outcome, "desk.flash.noted");
    }

    @PostMapping("/fulfilment")
    @Allow(DeskAccess.HANDLE)
    Page fulfil(
            Actor actor,
            Ui ui,
            @PathVariable String id,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files) {
        Outcome<RequestView> outcome =
                work.fulfil(actor, RequestId.of(id), form.value("text"), Upload.of(files), seen(form));
        return answer(actor, ui, id, form, outcome, "desk.flash.fulfilled");
    }

    @PostMapping("/decline")
    @Allow(DeskAccess.HANDLE)
    Page decline(Actor actor, Ui ui, @PathVariable String id, Form form) {
        Outcome<RequestView> outcome = work.decline(
                actor,
                RequestId.of(id),
                BatchController.reason(form.text("reason")),
                form.value("decline-text"),
                seen(form));
        return answer(actor, ui, id, form, outcome, "desk.flash.declined");
    }

    @PostMapping("/merge")
    @Allow(DeskAccess.HANDLE)
    Page merge(Actor actor, Ui ui, @PathVariable String id, Form form) {
        Outcome<RequestView> outcome = work.merge(actor, RequestId.of(id), RequestId.of(form.text("into")));
        return answer(actor, ui, id, form, outcome, "desk.flash.merged");
    }

    @PostMapping("/closure")
    @Allow(DeskAccess.HANDLE)
    Page close(Actor actor, Ui ui, @PathVariable String id, Form form) {
        return answer(actor, ui, id, form, work.close(actor, RequestId.of(id)), "desk.flash.closed");
    }

    private Page answer(Actor actor, Ui ui, String id, Form form, Outcome<RequestView> outcome, String flash) {
        return switch (outcome) {
            case Outcome.Done<RequestView>(RequestView request) ->
                Page.redirect("/desk/requests/" + request.id()).flash(flash);
            case Outcome.Refused<RequestView>(Refusal refusal) ->
                pages.page(actor, ui, desk.get(actor, RequestId.of(id)), form.refuse(refusal))
                        .status(422);
        };
    }

    private static Message message(Form form, @Nullable List<MultipartFile> files) {
        return new Message(form.value("text"), Upload.of(files));
    }

    private static PersonId person(Form form) {
        UUID person = form.uuid("person");
        return new PersonId(person == null ? new UUID(0, 0) : person);
    }

    private static int seen(Form form) {
        try {
            return Integer.parseInt(form.text("version"));
        } catch (NumberFormatException noVersion) {
            return -1;
        }
    }
}
