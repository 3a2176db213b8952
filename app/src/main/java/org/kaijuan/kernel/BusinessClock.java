package org.kaijuan.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/**
 * The time that a librarian would write on a slip. Normally the system's; in a demo it runs on from a set moment, and
 * inside {@link #at} it stands still at the moment that is being replayed.
 *
 * <p>Sessions, tokens, jobs and recording times take a plain system {@link Clock} instead: a demo in 2020 must not make a
 * sign-in of today expire.
 */
public final class BusinessClock extends Clock {

    private static final ScopedValue<Instant> REPLAYED = ScopedValue.newInstance();

    private final Clock system;
    private final ZoneId zone;
    private volatile Duration offset = Duration.ZERO;

    public BusinessClock(Clock system, ZoneId zone) {
        this.system = system;
        this.zone = zone;
    }

    /** Runs {@code work} with the business time standing at {@code moment}, for this thread only. */
    public <T> T at(Instant moment, Callable<T> work) throws Exception {
        return ScopedValue.where(REPLAYED, moment).call(work::call);
    }

    /** Whether this thread is playing a moment of the past: nothing may leave the house then. */
    public boolean isReplaying() {
        return REPLAYED.isBound();
    }

    /** From now on the business time runs on from {@code moment}. */
    public void startAt(Instant moment) {
        offset = Duration.between(system.instant(), moment);
    }

    /** How far business time is from system time; zero outside a demo. */
    public Duration offset() {
        return offset;
    }

    public void setOffset(Duration offset) {
        this.offset = offset;
    }

    public LocalDate today(ZoneId where) {
        return LocalDate.ofInstant(instant(), where);
    }

    @Override
    public Instant instant() {
        return REPLAYED.isBound() ? REPLAYED.get() : system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }
}
