package org.kaijuan.continuity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.continuity.ContinuityPermissions;
import org.kaijuan.continuity.Switch;
import org.kaijuan.continuity.SwitchLog;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch log of a library: what was thrown while it was closed, and what still is. */
@Controller
@RequestMapping("/switches")
class SwitchesController {

    private static final int ROWS = 50;
    private static final int MOST_EXPORTED = 10_000;
    private static final String EVERYTHING = "all";

    private final SwitchLog log;
    private final LibraryChoice choice;
    private final Audit audit;

    SwitchesController(SwitchLog log, LibraryChoice choice, Audit audit) {
        this.log = log;
        this.choice = choice;
        this.audit = audit;
    }

    @GetMapping(params = "!format")
    @Allow(ContinuityPermissions.READ)
    Page list(
            Actor actor,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String which,
            @RequestParam(required = false) @Nullable String cursor) {
        LibraryView view = library(actor, library);
        String from = cursor == null || cursor.isEmpty() ? null : cursor;
        return Page.of(
                "continuity/switches",
                new SwitchesPage(
                        view.name(),
                        choice.options(actor, ContinuityPermissions.READ),
                        log.list(actor, view.id(), thrownOnly(which), from, ROWS)));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(ContinuityPermissions.READ)
    Excel<Switch> export(
            Actor actor,
            Ui ui,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String which) {
        LibraryId id = library(actor, library).id();
        List<Switch> exported =
                log.list(actor, id, thrownOnly(which), null, MOST_EXPORTED).items();
        audit.exported(actor, id, "continuity.switches", exported.size());
        return Excel.of(
                ui.t("continuity.switches.file"),
                List.of(
                        Excel.column(ui.t("continuity.what"), one -> ui.t(one.what())),
                        Excel.column(ui.t("continuity.before"), one -> ui.t(one.before())),
                        Excel.column(ui.t("continuity.after"), one -> ui.t(one.after())),
                        Excel.column(ui.t("continuity.title"), Switch::orderTitle),
                        Excel.column(ui.t("continuity.number"), Switch::orderNumber),
                        Excel.column(ui.t("continuity.thrown-at"), Switch::thrownAt),
                        Excel.column(ui.t("continuity.thrown-by"), Switch::thrownBy),
                        Excel.column(ui.t("continuity.released-at"), Switch::releasedAt),
                        Excel.column(ui.t("continuity.released-by"), Switch::releasedBy)),
                exported.stream());
    }

    private static boolean thrownOnly(@Nullable String which) {
        return !EVERYTHING.equals(which);
    }

    private LibraryView library(Actor actor, @Nullable String code) {
        return choice.of(actor, ContinuityPermissions.READ, code);
    }
}
