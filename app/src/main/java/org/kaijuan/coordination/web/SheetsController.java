package org.kaijuan.coordination.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.SheetRow;
import org.kaijuan.coordination.TaskSheets;
import org.kaijuan.files.FileId;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tasks from a sheet: upload, look, give. */
@Controller
@RequestMapping("/desk/tasks/sheets")
class SheetsController {

    private final TaskSheets sheets;
    private final LibraryChoice choice;

    SheetsController(TaskSheets sheets, LibraryChoice choice) {
        this.sheets = sheets;
        this.choice = choice;
    }

    @GetMapping
    @Allow(CoordinationAccess.TASK_ASSIGN)
    Page ask(Actor actor, @RequestParam(defaultValue = "") String library) {
        return page(actor, choice.of(actor, CoordinationAccess.TASK_ASSIGN, library), null, Form.empty());
    }

    /** An empty sheet with the headers that are understood. */
    @GetMapping(params = "format=xlsx")
    @Allow(CoordinationAccess.TASK_ASSIGN)
    Excel<String> sample(Ui ui) {
        List<Excel.Column<String>> columns = TaskSheets.headers(ui.lang().equals("en")).stream()
                .map(header -> Excel.<String>column(header, row -> null))
                .toList();
        return Excel.of(ui.t("coordination.sheet.sample-file"), columns, Stream.of());
    }

    @PostMapping("/preview")
    @Allow(CoordinationAccess.TASK_ASSIGN)
    Page preview(Actor actor, Form form, @RequestParam("sheet") MultipartFile sheet) {
        LibraryView library = choice.of(actor, CoordinationAccess.TASK_ASSIGN, form.text("library"));
        String name = Objects.requireNonNullElse(sheet.getOriginalFilename(), "");
        return shown(actor, library, form, sheets.preview(actor, library.id(), name, sheet));
    }

    @PostMapping
    @Allow(CoordinationAccess.TASK_ASSIGN)
    Page give(Actor actor, Form form) {
        LibraryView library = choice.of(actor, CoordinationAccess.TASK_ASSIGN, form.text("library"));
        FileId file = Choices.file(form.text("file"));
        return switch (sheets.give(actor, library.id(), file)) {
            case Outcome.Done<Integer>(Integer given) ->
                Page.redirect("/desk/tasks?of=all&library=" + library.id()).flash("coordination.flash.given", given);
            case Outcome.Refused<Integer>(Refusal refusal) ->
                page(actor, library, null, form.refuse(refusal)).status(422);
        };
    }

    /** The rows that cannot become tasks, as a file to be corrected. */
    @GetMapping("/refused")
    @Allow(CoordinationAccess.TASK_ASSIGN)
    Excel<SheetRow> refused(Actor actor, Ui ui, @RequestParam String library, @RequestParam String file) {
        LibraryView chosen = choice.of(actor, CoordinationAccess.TASK_ASSIGN, library);
        TaskSheets.Sheet sheet = switch (sheets.again(actor, chosen.id(), Choices.file(file))) {
            case Outcome.Done<TaskSheets.Sheet>(TaskSheets.Sheet read) -> read;
            case Outcome.Refused<TaskSheets.Sheet>(Refusal refusal) -> throw new RefusedException(refusal);
        };
        return Excel.of(
                ui.t("coordination.sheet.refused-file"),
                List.of(
                        Excel.column(ui.t("coordination.sheet.row"), SheetRow::position),
                        Excel.column(ui.t("coordination.task.title"), SheetRow::title),
                        Excel.column(ui.t("coordination.sheet.why"), row -> {
                            Text refusal = row.refusal();
                            return refusal == null ? null : ui.t(refusal);
                        })),
                sheet.rows().stream().filter(row -> !row.isReady()));
    }

    private Page shown(Actor actor, LibraryView library, Form form, Outcome<TaskSheets.Sheet> outcome) {
        return switch (outcome) {
            case Outcome.Done<TaskSheets.Sheet>(TaskSheets.Sheet sheet) -> page(actor, library, sheet, form);
            case Outcome.Refused<TaskSheets.Sheet>(Refusal refusal) ->
                page(actor, library, null, form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Actor actor, LibraryView library, TaskSheets.@Nullable Sheet sheet, Form form) {
        return Page.of(
                "coordination/sheet",
                new SheetPage(library, sheet, choice.options(actor, CoordinationAccess.TASK_ASSIGN), form));
    }
}
