package org.kaijuan.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.jobs.Rounds;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Component;

/** The timer: passes on what suppliers let lie, each search in a transaction of its own. */
@Component
class StaleSupplies {

    private static final int AT_ONCE = 200;

    private final SupplyRows rows;
    private final Searches searches;
    private final SupplyTrail trail;
    private final BusinessClock clock;
    private final Rounds rounds;

    StaleSupplies(SupplyRows rows, Searches searches, SupplyTrail trail, BusinessClock clock, Rounds rounds) {
        this.rows = rows;
        this.searches = searches;
        this.trail = trail;
        this.clock = clock;
        this.rounds = rounds;
    }

    /** Says how many went on. */
    int passOn() {
        return rounds.over(rows.stale(clock.instant(), AT_ONCE), id -> id, this::passOn);
    }

    /** Leaves alone what somebody is answering at this moment, and what was answered since. */
    private boolean passOn(SupplyId id) {
        Instant now = clock.instant();
        Optional<SupplyView> locked = rows.tryLock(id);
        if (locked.isEmpty()) {
            return false;
        }
        Supply supply = new Supply(locked.get(), "", now);
        if (supply.goStale().isPresent()) {
            return false;
        }
        Actor program = Actor.system("", Map.of());
        trail.recorded(program, "delivery.supply.stale", Outcome.done(searches.passOn(program, supply)));
        return true;
    }
}
