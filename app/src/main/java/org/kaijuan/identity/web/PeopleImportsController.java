package org.kaijuan.identity.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.intake.BatchView;
import org.kaijuan.identity.intake.PeopleIntake;
import org.kaijuan.identity.intake.RowView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.TableFile;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** People from a spreadsheet: upload, look at the preview, apply, undo. */
@Controller
class PeopleImportsController {

    private static final int SAMPLE = 20;
    private static final int REFUSED = 100;

    private final PeopleIntake intake;
    private final Libraries libraries;

    PeopleImportsController(PeopleIntake intake, Libraries libraries) {
        this.intake = intake;
        this.libraries = libraries;
    }

    @GetMapping("/people/imports")
    @Allow(IdentityPermissions.PERSON_IMPORT)
    Page list(Actor actor) {
        return list(actor, Form.empty());
    }

    @PostMapping("/people/imports")
    @Allow(IdentityPermissions.PERSON_IMPORT)
    Page upload(Actor actor, Form form, @RequestParam("file") MultipartFile file) throws IOException {
        LibraryId library = UnitFields.libraryCode(form, "library");
        if (file.isEmpty()) {
            form.error("file", "form.required");
        }
        if (form.hasErrors()) {
            return list(actor, form).status(422);
        }
        String name = file.getOriginalFilename() == null ? "" : Form.clean(file.getOriginalFilename());
        try (InputStream content = file.getInputStream()) {
            return switch (TableFile.read(content, name)) {
                case Outcome.Refused<TableFile>(Refusal why) ->
                    list(actor, form.refuse(why)).status(422);
                case Outcome.Done<TableFile>(TableFile table) -> preview(actor, form, library, name, table);
            };
        }
    }

    private Page preview(Actor actor, Form form, LibraryId library, String name, TableFile table) {
        return switch (intake.preview(actor, library, name, table)) {
            case Outcome.Refused<UUID>(Refusal why) ->
                list(actor, form.refuse(why)).status(422);
            case Outcome.Done<UUID>(UUID batch) -> Page.redirect("/people/imports/" + batch);
        };
    }

    @GetMapping(path = "/people/imports/{id}", params = "!format")
    @Allow(IdentityPermissions.PERSON_IMPORT)
    Page show(Actor actor, @PathVariable UUID id) {
        return page(actor, id, Form.empty());
    }

    @GetMapping(path = "/people/imports/{id}", params = "format=xlsx")
    @Allow(IdentityPermissions.PERSON_IMPORT)
    Excel<RowView> refused(Actor actor, @PathVariable UUID id, Ui ui) {
        return Excel.of(
                ui.t("imports.refused-file"),
                List.of(
                        Excel.column(ui.t("imports.position"), RowView::position),
                        Excel.column(ui.t("imports.reason"), row -> row.reason() == null ? null : ui.t(row.reason())),
                        Excel.column(ui.t("person.name"), RowView::name),
                        Excel.column(ui.t("person.card"), RowView::cardNumber),
                        Excel.column(ui.t("person.username"), RowView::username),
                        Excel.column(ui.t("person.email"), RowView::email)),
                intake.refused(actor, id));
    }

    @PostMapping("/people/imports/{id}/application")
    @Allow(IdentityPermissions.PERSON_IMPORT)
    Page apply(Actor actor, Form form, @PathVariable UUID id) {
        return switch (intake.apply(actor, id)) {
            case Outcome.Refused<BatchView>(Refusal why) ->
                page(actor, id, form.refuse(why)).status(422);
            case Outcome.Done<BatchView>(BatchView batch) ->
                Page.redirect("/people/imports/" + id).flash("imports.applied", batch.created(), batch.updated());
        };
    }

    @PostMapping("/people/imports/{id}/undo")
    @Allow(IdentityPermissions.PERSON_IMPORT)
    Page undo(Actor actor, Form form, @PathVariable UUID id) {
        return switch (intake.undo(actor, id)) {
            case Outcome.Refused<BatchView>(Refusal why) ->
                page(actor, id, form.refuse(why)).status(422);
            case Outcome.Done<BatchView>(BatchView batch) ->
                Page.redirect("/people/imports/" + id).flash("imports.undone", batch.kept());
        };
    }

    private Page.Shown list(Actor actor, Form form) {
        List<Option> choices = libraries.all().stream()
                .filter(library -> actor.may(IdentityPermissions.PERSON_IMPORT, library.id()))
                .map(PeopleController::option)
                .toList();
        return Page.of("identity/imports", new ImportsPage(form, choices, intake.recent(actor), libraries));
    }

    private Page.Shown page(Actor actor, UUID id, Form form) {
        BatchView batch = intake.get(actor, id);
        return Page.of(
                "identity/import",
                new ImportPage(
                        batch,
                        libraries.get(batch.library()).name(),
                        form,
                        intake.sample(actor, id, RowView.Action.CREATE, SAMPLE),
                        intake.sample(actor, id, RowView.Action.UPDATE, SAMPLE),
                        intake.sample(actor, id, RowView.Action.REFUSE, REFUSED)));
    }
}
