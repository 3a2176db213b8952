package org.kaijuan.plans.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.Finding;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.identity.UnitView;
import org.kaijuan.plans.ActivationView;
import org.kaijuan.plans.EditionState;
import org.kaijuan.plans.EditionView;
import org.kaijuan.plans.PlanView;
import org.kaijuan.plans.TrailEntry;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.TimelineEntry;
import org.kaijuan.web.Ui;

/**
 * A plan with one of its texts.
 *
 * @param shown the text on the page: the one in force, or else the latest
 * @param editions all, the newest first
 * @param forecast what its library may expect; absent for the plan of an office
 * @param fromTemplate in how many parts the text differs from the province's template; none for a plan of the library's own
 */
public record PlanPage(
        PlanView plan,
        EditionView shown,
        List<EditionView> editions,
        List<ActivationView> activations,
        int fromTemplate,
        List<TrailEntry> history,
        List<UnitView> scopes,
        List<GroupView> groups,
        List<Finding> findings,
        boolean mayWrite,
        boolean mayApprove,
        boolean mayActivate,
        @Nullable ForecastPage forecast,
        ActionWords words,
        Form form) {

    public String path() {
        return "/plans/" + plan.id();
    }

    public List<Option> scopeOptions() {
        return scopes.stream()
                .map(unit -> new Option(unit.id().code(), unit.name()))
                .toList();
    }

    public List<Option> groupOptions() {
        return groups.stream()
                .filter(GroupView::isWorking)
                .map(group -> new Option(group.id().toString(), group.name()))
                .toList();
    }

    public static String tone(EditionState state) {
        return switch (state) {
            case APPROVED -> "done";
            case DRAFT, SUBMITTED -> "wait";
            case SUPERSEDED -> "quiet";
        };
    }

    /** The history, the newest first. */
    public List<TimelineEntry> timeline(Ui ui) {
        List<TimelineEntry> entries = new ArrayList<>();
        for (TrailEntry entry : history.reversed()) {
            String title = ui.t("plans.event." + entry.happened());
            entries.add(new TimelineEntry(
                    entry.at(),
                    entry.edition() == 0 ? title : ui.t("plans.event.of-edition", title, entry.edition()),
                    entry.by(),
                    entry.note().isEmpty() ? null : entry.note(),
                    entry.happened().equals("approved") ? "done" : "info"));
        }
        return entries;
    }
}
