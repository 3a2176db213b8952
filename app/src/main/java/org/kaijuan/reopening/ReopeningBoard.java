package org.kaijuan.reopening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Modes;
import org.kaijuan.continuity.Switch;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which library is how far on its way back, what is in its way, and how long that has taken: for the province. */
@Service
public class ReopeningBoard {

    private final ChecklistRows checklists;
    private final ItemRows items;
    private final ChecklistViews views;
    private final Modes modes;
    private final Libraries libraries;
    private final BusinessClock clock;

    ReopeningBoard(
            ChecklistRows checklists,
            ItemRows items,
            ChecklistViews views,
            Modes modes,
            Libraries libraries,
            BusinessClock clock) {
        this.checklists = checklists;
        this.items = items;
        this.views = views;
        this.modes = modes;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** The libraries that the actor may look at, in the order of the register. */
    @Transactional(readOnly = true)
    public List<BoardLine> lines(Actor actor) {
        Scope seen = actor.scope(ReopeningPermissions.READ);
        Map<LibraryId, List<Switch>> thrown = views.thrown(seen);
        Map<LibraryId, ChecklistView> open = views.of(checklists.open(seen), thrown).stream()
                .collect(Collectors.toMap(each -> each.row().library(), Function.identity()));
        Map<LibraryId, ChecklistRow> done = checklists.lastDone(seen).stream()
                .collect(Collectors.toMap(ChecklistRow::library, Function.identity()));
        return libraries.all().stream()
                .filter(library -> seen.contains(library.id()))
                .map(library -> line(
                        library,
                        thrown.getOrDefault(library.id(), List.of()),
                        open.get(library.id()),
                        done.get(library.id())))
                .toList();
    }

    /** How long things took in these libraries, those that take longest first. */
    public List<LeadTime> leadTimes(Actor actor) {
        return items.leadTimes(actor.scope(ReopeningPermissions.READ));
    }

    private BoardLine line(
            LibraryView library, List<Switch> thrown, @Nullable ChecklistView open, @Nullable ChecklistRow done) {
        Optional<LocalDate> since = thrown.stream()
                .map(Switch::thrownAt)
                .min(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, library.zone()));
        Stage stage = stage(thrown, open, done);
        return new BoardLine(
                library,
                stage,
                modes.of(library.id(), clock.today(library.zone())).orElse(null),
                thrown.size(),
                since.orElse(null),
                since.map(day -> ChronoUnit.DAYS.between(day, clock.today(library.zone())))
                        .orElse(0L),
                open != null ? open.row() : stage == Stage.ORDERED ? done : null,
                open == null ? 0 : open.greenItems(),
                open == null ? 0 : open.items().size(),
                open == null ? 0 : open.consents().size(),
                open == null ? List.of() : blockers(open));
    }

    private static Stage stage(List<Switch> thrown, @Nullable ChecklistView open, @Nullable ChecklistRow done) {
        if (open != null) {
            return open.isGreen() && open.lists(thrown) ? Stage.GREEN : Stage.BLOCKED;
        }
        if (thrown.isEmpty()) {
            return Stage.NOTHING_THROWN;
        }
        return done != null && ReopeningChecklist.isNewerThan(done, thrown) ? Stage.ORDERED : Stage.NO_CHECKLIST;
    }

    private static List<Text> blockers(ChecklistView list) {
        List<Text> blockers = new ArrayList<>();
        long open = list.items().size() - list.greenItems();
        if (open > 0) {
            blockers.add(Text.of("reopening.block.items", open));
        }
        list.conditions().stream()
                .filter(condition -> !condition.met())
                .forEach(condition -> blockers.add(condition.finding()));
        for (ConsentKind kind : ConsentKind.values()) {
            if (list.consent(kind).isEmpty()) {
                blockers.add(Text.of("reopening.block.consent", Text.of("reopening.consent." + kind)));
            }
        }
        return blockers;
    }
}
