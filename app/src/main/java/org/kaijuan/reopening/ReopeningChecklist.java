package org.kaijuan.reopening;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.ReopeningGate;
import org.kaijuan.continuity.Switch;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
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
    private final ChecklistViews views;
    private final Conditions conditions;
    private final Libraries libraries;

    ReopeningChecklist(ChecklistRows checklists, ChecklistViews views, Conditions conditions, Libraries libraries) {
        this.checklists = checklists;
        this.views = views;
        this.conditions = conditions;
        this.libraries = libraries;
    }

    @Override
    public Optional<Refusal> refusal(LibraryId library, String mode, LocalDate day) {
        return refusals(Map.of(library, day), mode).findFirst();
    }

    @Override
    public Stream<Refusal> refusals(Map<LibraryId, LocalDate> openings, String mode) {
        if (mode.equals(Mode.CLOSED)) {
            return Stream.of();
        }
        Scope where = Scope.of(openings.keySet());
        Map<LibraryId, List<Switch>> thrown = views.thrown(where);
        Map<LibraryId, ChecklistRow> current = new HashMap<>();
        checklists.lastDone(where).stream()
                .filter(done -> isNewerThan(done, closings(thrown, done.library())))
                .forEach(done -> current.put(done.library(), done));
        checklists.open(where).forEach(open -> current.put(open.library(), open));
        Map<LibraryId, ChecklistView> lists = views.of(current.values(), thrown).stream()
                .collect(Collectors.toMap(list -> list.row().library(), Function.identity()));
        return openings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each ->
                        refusal(lists.get(each.getKey()), closings(thrown, each.getKey()), mode, each.getValue())
                                .map(refusal -> named(each.getKey(), refusal))
                                .stream());
    }

    /** An order for a province hears this about many libraries. */
    private Refusal named(LibraryId library, Refusal refusal) {
        return new Refusal(
                refusal.code(),
                Text.of("reopening.of-library", libraries.get(library).name(), refusal.sentence()));
    }

    private static List<Switch> closings(Map<LibraryId, List<Switch>> thrown, LibraryId library) {
        return thrown.getOrDefault(library, List.of()).stream()
                .filter(each -> each.after().key().startsWith(CLOSED))
                .toList();
    }

    private Optional<Refusal> refusal(@Nullable ChecklistView list, List<Switch> closings, String mode, LocalDate day) {
        if (closings.isEmpty()) {
            return Optional.empty();
        }
        if (list == null) {
            return Optional.of(Refusal.of("reopening.no-checklist"));
        }
        ChecklistView then = list.under(conditions.of(list.row().library(), mode, day));
        if (!then.isGreen() || !then.lists(closings)) {
            return Optional.of(Refusal.of("reopening.not-green", Math.max(1, then.missing())));
        }
        return day.isBefore(list.row().plannedOn())
                        || isMoreOpen(mode, list.row().mode())
                ? Optional.of(Refusal.of("reopening.other-plan", list.row().plannedOn()))
                : Optional.empty();
    }

    /** A list that is done speaks only about what was thrown before. */
    static boolean isNewerThan(ChecklistRow done, List<Switch> closings) {
        return done.closedAt() != null
                && closings.stream().noneMatch(each -> each.thrownAt().isAfter(done.closedAt()));
    }

    private static boolean isMoreOpen(String mode, String planned) {
        return mode.equals(Mode.OPEN) && !planned.equals(Mode.OPEN);
    }
}
