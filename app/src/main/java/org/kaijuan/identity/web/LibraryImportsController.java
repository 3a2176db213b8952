package org.kaijuan.identity.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.kaijuan.identity.IdentityPermissions;
import org.kaijuan.identity.intake.LibraryBatchView;
import org.kaijuan.identity.intake.LibraryIntake;
import org.kaijuan.identity.intake.LibraryLine;
import org.kaijuan.identity.intake.RowView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.TableFile;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Libraries from a spreadsheet: upload, look at the preview, apply, undo. */
@Controller
class LibraryImportsController {

    private final LibraryIntake intake;

    LibraryImportsController(LibraryIntake intake) {
        this.intake = intake;
    }

    @GetMapping("/library-imports")
    @Allow(IdentityPermissions.UNIT_EDIT)
    Page blank() {
        return Page.of("identity/library-imports", new FormPage(Form.empty()));
    }

    @PostMapping("/library-imports")
    @Allow(IdentityPermissions.UNIT_EDIT)
    Page upload(Actor actor, Form form, @RequestParam("file") MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            return again(form.error("file", "form.required"));
        }
        String name = file.getOriginalFilename() == null ? "" : Form.clean(file.getOriginalFilename());
        try (InputStream content = file.getInputStream()) {
            return switch (TableFile.read(content, name)) {
                case Outcome.Refused<TableFile>(Refusal why) -> again(form.refuse(why));
                case Outcome.Done<TableFile>(TableFile table) -> preview(actor, form, name, table);
            };
        }
    }

    private Page preview(Actor actor, Form form, String name, TableFile table) {
        return switch (intake.preview(actor, name, table)) {
            case Outcome.Refused<UUID>(Refusal why) -> again(form.refuse(why));
            case Outcome.Done<UUID>(UUID batch) -> Page.redirect("/library-imports/" + batch);
        };
    }

    @GetMapping(path = "/library-imports/{id}", params = "!format")
    @Allow(IdentityPermissions.UNIT_EDIT)
    Page show(Actor actor, @PathVariable UUID id) {
        return Page.of("identity/library-import", new LibraryImportPage(intake.get(actor, id), Form.empty()));
    }

    @GetMapping(path = "/library-imports/{id}", params = "format=xlsx")
    @Allow(IdentityPermissions.UNIT_EDIT)
    Excel<LibraryLine> refused(Actor actor, @PathVariable UUID id, Ui ui) {
        return Excel.of(
                ui.t("imports.refused-file"),
                List.of(
                        Excel.column(ui.t("imports.position"), LibraryLine::position),
                        Excel.column(
                                ui.t("imports.reason"), line -> line.reason() == null ? null : ui.t(line.reason())),
                        Excel.column(ui.t("units.code"), LibraryLine::code),
                        Excel.column(ui.t("identity.setup.school"), LibraryLine::school),
                        Excel.column(ui.t("identity.setup.city"), LibraryLine::city)),
                intake.get(actor, id).lines().stream().filter(line -> line.action() == RowView.Action.REFUSE));
    }

    @PostMapping("/library-imports/{id}/application")
    @Allow(IdentityPermissions.UNIT_EDIT)
    Page apply(Actor actor, Form form, @PathVariable UUID id) {
        return answer(actor, form, id, intake.apply(actor, id), "imports.libraries-applied");
    }

    @PostMapping("/library-imports/{id}/undo")
    @Allow(IdentityPermissions.UNIT_EDIT)
    Page undo(Actor actor, Form form, @PathVariable UUID id) {
        return answer(actor, form, id, intake.undo(actor, id), "imports.libraries-undone");
    }

    private Page answer(Actor actor, Form form, UUID id, Outcome<LibraryBatchView> outcome, String done) {
        return switch (outcome) {
            case Outcome.Refused<LibraryBatchView>(Refusal why) ->
                Page.of("identity/library-import", new LibraryImportPage(intake.get(actor, id), form.refuse(why)))
                        .status(422);
            case Outcome.Done<LibraryBatchView> acted ->
                Page.redirect("/library-imports/" + id).flash(done);
        };
    }

    private static Page again(Form form) {
        return Page.of("identity/library-imports", new FormPage(form)).status(422);
    }
}
