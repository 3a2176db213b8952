package org.kaijuan.answers.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.BatchId;
import org.kaijuan.answers.BatchView;
import org.kaijuan.answers.EntryImports;
import org.kaijuan.answers.RefusedRow;
import org.kaijuan.jobs.JobId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
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

/** Answers from a spreadsheet: hand in, look, import as a job, take back. */
@Controller
@RequestMapping("/desk/answers/imports")
class AnswerImportsController {

    private final EntryImports imports;
    private final AnswersAccess access;
    private final EditedBanks banks;

    AnswerImportsController(EntryImports imports, AnswersAccess access, EditedBanks banks) {
        this.imports = imports;
        this.access = access;
        this.banks = banks;
    }

    @GetMapping
    @Allow(AnswersAccess.EDIT)
    Page list(Actor actor, Ui ui, Form form) {
        return page(actor, ui, form);
    }

    @PostMapping
    @Allow(AnswersAccess.EDIT)
    Page handIn(Actor actor, Ui ui, Form form, @RequestParam("table") MultipartFile table) throws IOException {
        LibraryId library = banks.of(actor, form.text("bank")).library();
        String name = table.getOriginalFilename() == null ? "" : Form.clean(table.getOriginalFilename());
        return switch (imports.handIn(actor, library, name, table.getBytes())) {
            case Outcome.Refused<BatchId>(Refusal why) ->
                page(actor, ui, form.refuse(why)).status(422);
            case Outcome.Done<BatchId>(BatchId batch) -> Page.redirect("/desk/answers/imports/" + batch);
        };
    }

    /** The dry run; of a table that was imported, the list. */
    @GetMapping("/{id}")
    @Allow(AnswersAccess.EDIT)
    Page preview(Actor actor, @PathVariable UUID id) {
        BatchView batch = imports.get(actor, new BatchId(id));
        return batch.isOpen()
                ? Page.of("answers/import-preview", imports.preview(actor, batch.id()))
                : Page.redirect("/desk/answers/imports?bank=" + banks.code(batch.library()));
    }

    @GetMapping("/{id}/refused")
    @Allow(AnswersAccess.EDIT)
    Excel<RefusedRow> refused(Actor actor, Ui ui, @PathVariable UUID id) {
        return Excel.of(
                ui.t("answers.imports.refused-file"),
                List.of(
                        Excel.column(ui.t("answers.imports.row"), RefusedRow::row),
                        Excel.column(ui.t("answers.imports.reason"), row -> ui.t(row.reason()))),
                imports.refused(actor, new BatchId(id)).stream());
    }

    @PostMapping("/{id}/application")
    @Allow(AnswersAccess.EDIT)
    Page apply(Actor actor, @PathVariable UUID id) {
        JobId job = imports.start(actor, new BatchId(id));
        return Page.redirect("/jobs/" + job);
    }

    @PostMapping("/{id}/undo")
    @Allow(AnswersAccess.PUBLISH)
    Page undo(Actor actor, Ui ui, @PathVariable UUID id, Form form) {
        BatchView batch = imports.get(actor, new BatchId(id));
        return switch (imports.undo(actor, batch.id())) {
            case Outcome.Refused<Integer>(Refusal why) ->
                page(actor, ui, form.refuse(why)).status(422);
            case Outcome.Done<Integer>(Integer taken) ->
                Page.redirect("/desk/answers/imports?bank=" + banks.code(batch.library()))
                        .flash("answers.flash.undone", taken);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, Form form) {
        EditedBanks.Bank bank = banks.of(actor, form.text("bank"));
        return Page.of(
                "answers/imports",
                new AnswerImportsPage(
                        bank.code(),
                        banks.name(bank.library(), ui),
                        banks.options(actor, ui),
                        imports.list(actor, bank.library()),
                        form,
                        access.may(actor, AnswersAccess.PUBLISH, bank.library())));
    }
}
