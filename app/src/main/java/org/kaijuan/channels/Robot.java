package org.kaijuan.channels;

/** Takes messages into groups, or where they go instead. */
interface Robot {

    /** Longest text of a message, in bytes of UTF-8. */
    int mostBytes();

    /**
     * Hands one message over.
     *
     * @param message names it; the same for each attempt
     */
    RobotAnswer post(RobotKey key, String message, String text);
}
