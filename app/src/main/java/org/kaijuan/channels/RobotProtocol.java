package org.kaijuan.channels;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** How one kind of robot wants to be spoken to. No I/O. */
interface RobotProtocol {

    /** The usual answer of both: all is well. */
    int OK = 0;

    /** The other side is busy. */
    int BUSY = -1;

    /** Longest text, in bytes of UTF-8. */
    int mostBytes();

    /** Where a message goes. It has the key in it: never to be logged. */
    URI address(RobotKey key, Instant now);

    /** What the error code of an answer means. */
    RobotAnswer answer(int code, String words);

    /** An answer that means "too many": with the pause that the other side asks for. */
    static RobotAnswer tooMany(String code, String words, Duration pause) {
        return new RobotAnswer.Later(code, words, pause, false);
    }
}
