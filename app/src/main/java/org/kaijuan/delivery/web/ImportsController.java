package org.kaijuan.delivery.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.delivery.BatchId;
import org.kaijuan.delivery.BatchView;
import org.kaijuan.delivery.DeliveryAccess;
import org.kaijuan.delivery.DeliveryLists;
import org.kaijuan.delivery.DeliveryRecords;
import org.kaijuan.delivery.ImportedRows;
import org.kaijuan.delivery.ListPreview;
import org.kaijuan.delivery.RefusedRow;
import org.kaijuan.delivery.Source;
import org.kaijuan.desk.Upload;
import org.kaijuan.files.FileId;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lists from elsewhere: upload, look, import, take back. */
@Controller
@RequestMapping("/delivery/imports")
class ImportsController {

    private static final String STATEMENT = "statement";

    private final DeliveryLists lists;
    private final DeliveryRecords records;
    private final LibraryChoice choice;
    private final LibraryNames names;

    ImportsController(DeliveryLists lists, DeliveryRecords records, LibraryChoice choice, LibraryNames names) {
        this.lists = lists;
        this.records = records;
        this.choice = choice;
        this.names = names;
    }

    @GetMapping
    @Allow(DeliveryAccess.IMPORT)
    Page list(Actor actor, Ui ui) {
        return page(actor, ui, Form.empty());
    }

    @PostMapping("/preview")
    @Allow(DeliveryAccess.IMPORT)
    Page preview(Actor actor, Ui ui, Form form, @RequestParam("list") MultipartFile list) {
        LibraryId library =
                choice.of(actor, DeliveryAccess.IMPORT, form.text("library")).id();
        String name = list.getOriginalFilename();
        return switch (lists.preview(actor, library, new Upload(name == null ? "" : name, list))) {
            case Outcome.Done<ListPreview>(ListPreview preview) ->
                Page.of(
                        "delivery/import-preview",
                        new ImportPreviewPage(library, names.of(library), kind(form), source(form), preview));
            case Outcome.Refused<ListPreview>(Refusal refusal) ->
                page(actor, ui, form.refuse(refusal)).status(422);
        };
    }

    @PostMapping
    @Allow(DeliveryAccess.IMPORT)
    Page apply(Actor actor, Ui ui, Form form) {
        LibraryId library =
                choice.of(actor, DeliveryAccess.IMPORT, form.text("library")).id();
        FileId list = fileId(form.uuid("file"));
        return switch (lists.apply(actor, library, kind(form), source(form), list)) {
            case Outcome.Done<ImportedRows>(ImportedRows rows) ->
                Page.redirect("/delivery/imports")
                        .flash("delivery.flash.imported", rows.created(), rows.known(), rows.refused());
            case Outcome.Refused<ImportedRows>(Refusal refusal) ->
                page(actor, ui, form.refuse(refusal)).status(422);
        };
    }

    /** The rows of a previewed list that cannot be read, as a file to be corrected. */
    @GetMapping("/refused")
    @Allow(DeliveryAccess.IMPORT)
    Excel<RefusedRow> refused(Actor actor, Ui ui, Form form) {
        LibraryId library =
                choice.of(actor, DeliveryAccess.IMPORT, form.text("library")).id();
        return Excel.of(
                ui.t("delivery.imports.refused-file"),
                List.of(
                        Excel.column(ui.t("delivery.imports.position"), RefusedRow::position),
                        Excel.column(ui.t("delivery.imports.reason"), row -> ui.t(row.reason()))),
                lists.refused(actor, library, fileId(form.uuid("file"))).stream());
    }

    @PostMapping("/{id}/undo")
    @Allow(DeliveryAccess.IMPORT)
    Page undo(Actor actor, Ui ui, @PathVariable String id) {
        return switch (records.undo(actor, batchId(id))) {
            case Outcome.Done<Integer>(Integer removed) ->
                Page.redirect("/delivery/imports").flash("delivery.flash.undone", removed);
            case Outcome.Refused<Integer>(Refusal refusal) ->
                page(actor, ui, Form.empty().refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, Ui ui, Form form) {
        return Page.of(
                "delivery/imports",
                new ImportsPage(
                        choice.options(actor, DeliveryAccess.IMPORT),
                        SuppliesController.options(ui, "delivery.source.", Source.codes().stream()),
                        records.batches(actor),
                        names,
                        form));
    }

    /** A statement is always the platform's. */
    private static BatchView.Kind kind(Form form) {
        return form.text("kind").equals(STATEMENT) ? BatchView.Kind.STATEMENT : BatchView.Kind.DELIVERIES;
    }

    private static Source source(Form form) {
        return kind(form) == BatchView.Kind.DELIVERIES && Source.codes().contains(form.text("source"))
                ? Source.of(form.text("source"))
                : Source.PLATFORM;
    }

    private static FileId fileId(@Nullable UUID id) {
        if (id == null) {
            throw new NotFoundException("list");
        }
        return new FileId(id);
    }

    private static BatchId batchId(String id) {
        try {
            return BatchId.of(id);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("import " + id);
        }
    }
}
