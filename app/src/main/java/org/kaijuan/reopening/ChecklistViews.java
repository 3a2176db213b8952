package org.kaijuan.reopening;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.continuity.Switch;
import org.kaijuan.continuity.SwitchLog;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Component;

/** Puts lists together with their lines, conditions and consents. */
@Component
class ChecklistViews {

    private final ChecklistRows checklists;
    private final ItemRows items;
    private final Conditions conditions;
    private final SwitchLog log;
    private final BusinessClock clock;

    ChecklistViews(
            ChecklistRows checklists, ItemRows items, Conditions conditions, SwitchLog log, BusinessClock clock) {
        this.checklists = checklists;
        this.items = items;
        this.conditions = conditions;
        this.log = log;
        this.clock = clock;
    }

    /** As it is; an open one first gets onto it what has been thrown meanwhile. */
    ChecklistView of(ChecklistRow row) {
        List<Switch> thrown = thrown(row.library());
        if (row.state() == ChecklistState.OPEN) {
            items.addSwitches(row, thrown, clock.instant());
        }
        return of(row, Map.of(row.library(), thrown));
    }

    /** As it is written. */
    ChecklistView of(ChecklistRow row, Map<LibraryId, List<Switch>> thrown) {
        return of(List.of(row), thrown).getFirst();
    }

    /** Many as they are written. What was thrown after somebody last looked at a list is not on it yet. */
    List<ChecklistView> of(Collection<ChecklistRow> rows, Map<LibraryId, List<Switch>> thrown) {
        List<ChecklistId> ids = rows.stream().map(ChecklistRow::id).toList();
        Map<ChecklistId, List<ItemView>> lines =
                items.of(ids, thrown.values().stream().flatMap(List::stream).toList());
        Map<ChecklistId, List<Consent>> consents = checklists.consents(ids);
        return rows.stream()
                .map(row -> new ChecklistView(
                        row,
                        lines.getOrDefault(row.id(), List.of()),
                        conditions.of(row.library(), row.mode(), row.plannedOn()),
                        consents.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** What is to put back in a library, the last first. */
    List<Switch> thrown(LibraryId library) {
        return ToPutBack.of(log.open(library));
    }

    /** The same for many; a library with nothing to put back has an empty list or is absent. */
    Map<LibraryId, List<Switch>> thrown(Scope where) {
        return log.open(where).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> ToPutBack.of(each.getValue())));
    }
}
