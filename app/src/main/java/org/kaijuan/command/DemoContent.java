package org.kaijuan.command;

/** What a demonstration shows. Played by {@code ./kaijuan demo} at each start, before it says READY. */
public interface DemoContent {

    /** Plays what this data folder does not have yet; does nothing if it has all. */
    void play(Progress progress) throws Exception;
}
