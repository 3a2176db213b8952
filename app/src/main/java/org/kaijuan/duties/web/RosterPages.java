package org.kaijuan.duties.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.duties.DutiesPermissions;
import org.kaijuan.duties.DutyView;
import org.kaijuan.duties.RosterId;
import org.kaijuan.duties.RosterRow;
import org.kaijuan.duties.RosterState;
import org.kaijuan.duties.RosterView;
import org.kaijuan.duties.Rosters;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** Puts the pages together that several controllers answer with. */
@Component
class RosterPages {

    private final Rosters rosters;
    private final DutyLibraries libraries;

    RosterPages(Rosters rosters, DutyLibraries libraries) {
        this.rosters = rosters;
        this.libraries = libraries;
    }

    Page form(LibraryView library, Form form) {
        Page.Shown page = Page.of("duties/roster-form", new RosterFormPage(library, form));
        return form.hasErrors() ? page.status(422) : page;
    }

    Page roster(Actor actor, RosterId id, Form form) {
        return roster(actor, id, form, null);
    }

    Page roster(Actor actor, RosterId id, Form form, @Nullable String calendar) {
        RosterView roster = rosters.get(actor, id);
        LibraryView library = libraries.get(roster.row().library());
        boolean mayEdit = actor.may(DutiesPermissions.EDIT, library.id());
        Page.Shown page = Page.of(
                "duties/roster",
                new RosterPage(
                        library,
                        roster,
                        libraries.departments(library.id()),
                        mayEdit ? rosters.serving(actor, library.id()) : List.of(),
                        mayEdit,
                        calendar,
                        form));
        return form.hasErrors() ? page.status(422) : page;
    }

    static @Nullable RosterState state(String code) {
        if (code.isEmpty()) {
            return null;
        }
        return RostersPage.states().stream()
                .filter(state -> state.name().equals(code))
                .findFirst()
                .orElseThrow(() -> BadInputException.of("web.bad-parameter", "state"));
    }

    static List<Excel.Column<RosterRow>> rosterColumns(Ui ui) {
        return List.of(
                Excel.column(ui.t("duties.title"), RosterRow::title),
                Excel.column(ui.t("duties.from"), row -> row.period().from()),
                Excel.column(ui.t("duties.to"), row -> row.period().to()),
                Excel.column(ui.t("duties.state"), row -> ui.t("duties.state." + row.state())),
                Excel.column(ui.t("duties.order"), RosterRow::order),
                Excel.column(ui.t("duties.count"), RosterRow::duties),
                Excel.column(ui.t("duties.gaps"), RosterRow::gaps));
    }

    static List<Excel.Column<DutyView>> dutyColumns(Ui ui) {
        return List.of(
                Excel.column(ui.t("duties.day"), DutyView::day),
                Excel.column(ui.t("duties.kind"), duty -> ui.t("duties.burden." + duty.burden())),
                Excel.column(ui.t("duties.post"), DutyView::post),
                Excel.column(ui.t("duties.starts"), DutyView::startsAt),
                Excel.column(ui.t("duties.ends"), DutyView::endsAt),
                Excel.column(ui.t("duties.person"), duty -> duty.isGap() ? ui.t("duties.gap") : duty.name()),
                Excel.column(ui.t("duties.attended"), DutyView::attendedAt));
    }

    static List<Excel.Column<DutyView>> gapColumns(Ui ui) {
        return List.of(
                Excel.column(ui.t("duties.day"), DutyView::day),
                Excel.column(ui.t("duties.kind"), duty -> ui.t("duties.burden." + duty.burden())),
                Excel.column(ui.t("duties.post"), DutyView::post),
                Excel.column(ui.t("duties.starts"), DutyView::startsAt),
                Excel.column(ui.t("duties.ends"), DutyView::endsAt),
                Excel.column(ui.t("duties.gaps.away"), DutyView::away),
                Excel.column(ui.t("duties.gaps.busy"), DutyView::busy));
    }
}
