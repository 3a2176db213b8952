package org.kaijuan.continuity.web;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.ContinuityAction;
import org.kaijuan.continuity.Edition;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.OrderEntry;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.StepWords;
import org.kaijuan.continuity.Switch;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.LibraryNames;
import org.kaijuan.web.TimelineEntry;
import org.kaijuan.web.Ui;

/**
 * An order with what was seen before, what it threw and what happened to it.
 *
 * @param refusal why what was asked was not done
 */
public record OrderPage(
        OrderView order,
        String unit,
        Collection<ContinuityAction> actions,
        List<Effects.Effect> seen,
        List<Switch> switches,
        List<Edition> editions,
        List<OrderEntry> journal,
        boolean mayGive,
        @Nullable Refusal refusal,
        LibraryNames names) {

    public List<String> words(Ui ui, ActionStep step) {
        return StepWords.of(ui, actions, step);
    }

    public List<TimelineEntry> timeline(Ui ui) {
        return journal.stream()
                .map(entry -> new TimelineEntry(
                        entry.at(),
                        ui.t("continuity.act." + entry.act()),
                        entry.by(),
                        ui.t(entry.words()),
                        tone(entry)))
                .toList();
    }

    private static String tone(OrderEntry entry) {
        return switch (entry.act()) {
            case "stopped" -> "danger";
            case "applied", "undone", "ended" -> "done";
            default -> "info";
        };
    }

    public String library(@Nullable LibraryId library) {
        return library == null ? unit : names.of(library);
    }

    public boolean isStopped() {
        return order.state().isMoving() && order.trouble() != null;
    }

    public boolean mayRevise() {
        return mayGive && order.state() == OrderState.APPLIED;
    }

    public boolean mayUndo() {
        return mayGive
                && (order.state() == OrderState.APPLIED
                        || order.state() == OrderState.APPLYING
                        || order.state() == OrderState.REVISING);
    }

    /** Tone of the badge of a state, for templates. */
    public static String badge(OrderState state) {
        return switch (state) {
            case DRAFT, UNDONE, ENDED, DROPPED -> "quiet";
            case APPLYING, REVISING, UNDOING, ENDING -> "wait";
            case APPLIED -> "done";
        };
    }
}
