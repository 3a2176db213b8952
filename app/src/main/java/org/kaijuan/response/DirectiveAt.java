package org.kaijuan.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileView;
import org.kaijuan.identity.UnitView;

/**
 * A directive as one unit sees it: what came down to it and how far it has come in its own branch.
 *
 * @param at the unit
 * @param own its arrival there; absent at the unit that issued it
 * @param way the arrivals above, from the top down: who added which words
 * @param reach the units below, each after the one above it
 * @param next the units to which it would be passed on from here; empty at a library
 * @param mayPassOn whether the actor may do that, and it has not been done
 */
public record DirectiveAt(
        DirectiveView directive,
        UnitView at,
        @Nullable Arrival own,
        List<Step> way,
        List<ReachLine> reach,
        List<FileView> files,
        List<UnitView> next,
        boolean mayPassOn) {

    /** One level's passing on. */
    public record Step(UnitView from, UnitView to, Arrival arrival) {}

    /** How many units below have opened it. */
    public long read() {
        return reach.stream().filter(line -> !line.hasNotRead()).count();
    }

    /** How many have acknowledged it. */
    public long acknowledged() {
        return reach.stream()
                .filter(line ->
                        line.standing() == Arrival.Standing.ACKNOWLEDGED || line.standing() == Arrival.Standing.LATE)
                .count();
    }

    /** How many could be reminded. */
    public long awaited() {
        return reach.stream().filter(ReachLine::isAwaited).count();
    }
}
