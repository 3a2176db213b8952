package org.kaijuan.command;

import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param name without the two dashes
 * @param value what stands after it, in capitals; null for a switch
 */
record Option(String name, @Nullable String value, String help) {

    static final Option DATA = new Option("data", "DIR", "the data folder (default ./data)");
    static final Option DB =
            new Option("db", "URL", "use this PostgreSQL (18 or newer) instead of the one in the data folder");
    static final Option CONFIG =
            new Option("config", "FILE", "read the settings from FILE (default DIR/kaijuan.conf, if it is there)");

    boolean isSwitch() {
        return value == null;
    }

    String usage() {
        return "--" + name + (value == null ? "" : " " + value);
    }
}
