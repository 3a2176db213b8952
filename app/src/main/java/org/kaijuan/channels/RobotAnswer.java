package org.kaijuan.channels;

import java.time.Duration;

/** What became of a message to a robot. Codes are tails of the message key {@code channels.trouble.<code>}. */
sealed interface RobotAnswer {

    /** The group has it. */
    record Taken() implements RobotAnswer {}

    /**
     * Not now.
     *
     * @param words what the other side said, for those who look after it; may be empty
     * @param pause the least time to wait; zero where the usual one will do
     * @param mayBeThere whether the group may have it all the same
     */
    record Later(String code, String words, Duration pause, boolean mayBeThere) implements RobotAnswer {}

    /** Not like this, however often it is tried. */
    record Never(String code, String words) implements RobotAnswer {}
}
