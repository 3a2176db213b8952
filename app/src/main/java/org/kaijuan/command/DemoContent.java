package org.kaijuan.command;

import java.time.Instant;

/** What a demonstration shows. Played by {@code ./kaijuan demo} at each start, before it says READY. */
public interface DemoContent {

    /** Business time at the first start: the first of the days that are played. */
    Instant BEGINS = Instant.parse("2020-01-23T16:00:00Z");

    /** Plays what this data folder does not have yet; does nothing if it has all. */
    void play(Progress progress) throws Exception;
}
