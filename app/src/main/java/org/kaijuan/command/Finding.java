package org.kaijuan.command;

import java.util.Locale;

/**
 * What the doctor found about one thing.
 *
 * @param text what is so, and unless all is well what to do
 */
record Finding(Level level, String subject, String text) {

    enum Level {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String subject, String text) {
        return new Finding(Level.OK, subject, text);
    }

    static Finding warn(String subject, String text) {
        return new Finding(Level.WARN, subject, text);
    }

    static Finding fail(String subject, String text) {
        return new Finding(Level.FAIL, subject, text);
    }

    String line() {
        return "%-5s %-10s %s".formatted(level.name().toLowerCase(Locale.ROOT), subject, text);
    }
}
