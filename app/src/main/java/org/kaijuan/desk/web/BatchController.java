package org.kaijuan.desk.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaijuan.desk.BatchAct;
import org.kaijuan.desk.BatchRow;
import org.kaijuan.desk.BatchWork;
import org.kaijuan.desk.DeclineReason;
import org.kaijuan.desk.DeskAccess;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Acts on the ticked rows of the queue: first a page that says what will happen, then the act. */
@Controller
class BatchController {

    private final BatchWork batch;
    private final DeskWork work;

    BatchController(BatchWork batch, DeskWork work) {
        this.batch = batch;
        this.work = work;
    }

    @PostMapping("/desk/requests/batch/preview")
    @Allow(DeskAccess.HANDLE)
    Page preview(Actor actor, Ui ui, Form form) {
        if (form.all("id").isEmpty()) {
            return Page.redirect("/desk/requests").flash("refusal.desk.nothing-chosen");
        }
        return Page.of("desk/batch", page(actor, ui, form, batch.preview(actor, ids(form), act(form)), false));
    }

    @PostMapping("/desk/requests/batch/application")
    @Allow(DeskAccess.HANDLE)
    Page apply(Actor actor, Ui ui, Form form) {
        String act = form.text("act");
        if (act.equals("assign") && form.uuid("to") == null) {
            form.error("to", "form.required");
        }
        if (act.equals("decline") && form.text("reason").isEmpty()) {
            form.error("reason", "form.required");
        }
        if (form.hasErrors()) {
            return Page.of("desk/batch", page(actor, ui, form, batch.preview(actor, ids(form), act(form)), false))
                    .status(422);
        }
        return Page.of("desk/batch", page(actor, ui, form, batch.apply(actor, ids(form), act(form)), true));
    }

    private BatchPage page(Actor actor, Ui ui, Form form, List<BatchRow> rows, boolean applied) {
        return new BatchPage(form.text("act"), rows, applied, form, colleagues(actor), reasons(ui));
    }

    private List<Option> colleagues(Actor actor) {
        LibraryId library = actor.library();
        if (library == null || !actor.may(DeskAccess.ASSIGN, library)) {
            return List.of();
        }
        return work.colleagues(actor, library).stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    static List<Option> reasons(Ui ui) {
        return Stream.of(DeclineReason.values())
                .map(reason -> new Option(reason.code(), ui.t("desk.decline." + reason.code())))
                .toList();
    }

    private static List<RequestId> ids(Form form) {
        return form.all("id").stream().map(RequestId::of).toList();
    }

    /** In a first preview the colleague and the reason are still to be chosen. */
    private static BatchAct act(Form form) {
        UUID to = form.uuid("to");
        String reason = form.text("reason");
        return switch (form.text("act")) {
            case "claim" -> new BatchAct.Claim();
            case "assign" -> new BatchAct.Assign(to == null ? null : new PersonId(to));
            case "decline" ->
                new BatchAct.Decline(reason.isEmpty() ? DeclineReason.OTHER : reason(reason), form.text("text"));
            case "close" -> new BatchAct.Close();
            default -> throw BadInputException.of("web.bad-request");
        };
    }

    static DeclineReason reason(String code) {
        try {
            return DeclineReason.of(code);
        } catch (IllegalArgumentException noReason) {
            throw BadInputException.of("desk.api-reason");
        }
    }
}
