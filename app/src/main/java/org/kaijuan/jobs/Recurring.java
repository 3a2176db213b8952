package org.kaijuan.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Work that the calendar starts, offered by a module as a bean; one node runs it each time. Its name for people is the
 * message {@code recurring.<key>}.
 *
 * @param key stable, {@code module.verb}, e.g. {@code files.sweep}
 */
public record Recurring(String key, Rhythm rhythm, Work work) {

    /** When it is due, by system time. */
    public sealed interface Rhythm {

        /** So long after the end of the last run. */
        record Every(Duration pause) implements Rhythm {}

        /** Once a day. */
        record Daily(LocalTime at, ZoneId zone) implements Rhythm {}
    }

    /** What is done; an exception counts as a failed run and is tried again at the next date. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    public static Recurring every(Duration pause, String key, Work work) {
        return new Recurring(key, new Rhythm.Every(pause), work);
    }

    public static Recurring daily(LocalTime at, ZoneId zone, String key, Work work) {
        return new Recurring(key, new Rhythm.Daily(at, zone), work);
    }
}
