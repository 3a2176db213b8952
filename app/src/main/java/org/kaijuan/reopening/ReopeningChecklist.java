package org.kaijuan.reopening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.ReopeningGate;
import org.kaijuan.continuity.Switch;
import org.kaijuan.continuity.SwitchLog;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Keeps a library that an order has closed from opening before its checklist is green and both have consented (OPN-02,
 * OPN-29). A library in which no order has closed anything needs no checklist.
 */
@Component
class ReopeningChecklist implements ReopeningGate {

    /** How the switch log says that a service was closed. */
    private static final String CLOSED = "continuity.closed";

    private final ChecklistRows checklists;
    private final ItemRows items;
    private final Conditions conditions;
    private final SwitchLog log;

    ReopeningChecklist(ChecklistRows checklists, ItemRows items, Conditions conditions, SwitchLog log) {
        this.checklists = checklists;
        this.items = items;
        this.conditions = conditions;
        this.log = log;
    }

    @Override
    public Optional<Refusal> refusal(LibraryId library, String mode, LocalDate day) {
        List<Switch> thrown = log.open(library);
        List<Switch> closings = thrown.stream()
                .filter(each -> each.after().key().startsWith(CLOSED))
                .toList();
        if (closings.isEmpty() || mode.equals(Mode.CLOSED)) {
            return Optional.empty();
        }
        Optional<ChecklistRow> current = checklists
                .open(library)
                .or(() -> checklists.lastDone(library).filter(done -> isNewerThan(done, closings)));
        if (current.isEmpty()) {
            return Optional.of(Refusal.of("reopening.no-checklist"));
        }
        ChecklistView view = new ChecklistView(
                current.get(),
                items.of(current.get().id(), thrown),
                conditions.of(library, mode, day),
                checklists.consents(current.get().id()));
        if (!view.isGreen() || !view.lists(closings)) {
            return Optional.of(Refusal.of("reopening.not-green", Math.max(1, view.missing())));
        }
        return day.isBefore(current.get().plannedOn())
                        || isMoreOpen(mode, current.get().mode())
                ? Optional.of(Refusal.of("reopening.other-plan", current.get().plannedOn()))
                : Optional.empty();
    }

    /** A list that is done speaks only about what was thrown before. */
    private static boolean isNewerThan(ChecklistRow done, List<Switch> closings) {
        return done.closedAt() != null
                && closings.stream().noneMatch(each -> each.thrownAt().isAfter(done.closedAt()));
    }

    private static boolean isMoreOpen(String mode, String planned) {
        return mode.equals(Mode.OPEN) && !planned.equals(Mode.OPEN);
    }
}
