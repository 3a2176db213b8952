package org.kaijuan.replay;

import java.time.Duration;
import java.time.Instant;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The business clock of a demo: set once when the replay ends, moved by an administrator (contract §2), and kept with the data.
 * An installation that is no demo has no row, and its business clock cannot be moved.
 */
@Service
public class DemoClock {

    static final String PERMISSION = "replay:clock:write";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DemoClock(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The business time of now. */
    public Instant now() {
        return clock.instant();
    }

    /**
     * From now on the demo's business time runs on from {@code now}.
     *
     * @throws NotFoundException in an installation that is no demo
     */
    public void move(Actor actor, Instant now) {
        if (!actor.mayAnywhere(PERMISSION)) {
            throw new ForbiddenException(PERMISSION);
        }
        if (!isDemo()) {
            throw new NotFoundException("demo clock");
        }
        startAt(now);
    }

    boolean isDemo() {
        return jdbc.sql("select count(*) from replay.clock").query(Long.class).single() > 0;
    }

    void startAt(Instant now) {
        clock.startAt(now);
        jdbc.sql("""
                        insert into replay.clock (offset_seconds) values (:offset)
                        on conflict (singleton) do update set offset_seconds = excluded.offset_seconds
                        """).param("offset", clock.offset().toSeconds()).update();
    }

    @EventListener(ApplicationStartedEvent.class)
    void goOn() {
        jdbc.sql("select offset_seconds from replay.clock")
                .query(Long.class)
                .optional()
                .ifPresent(seconds -> clock.setOffset(Duration.ofSeconds(seconds)));
    }
}
