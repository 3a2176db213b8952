package org.kaijuan.channels;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/**
 * Robots in groups of WeCom (developer.work.weixin.qq.com/document/path/91770): the key in the address is all there is, a text
 * has 2,048 bytes at most, a robot takes twenty messages a minute.
 */
final class WecomProtocol implements RobotProtocol {

    private static final int MOST_BYTES = 2048;
    private static final int TOO_MANY = 45009;
    private static final int UNKNOWN_ROBOT = 93000;
    private static final int TOO_LONG = 40058;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final URI base;

    WecomProtocol(URI base) {
        this.base = base;
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public URI address(RobotKey key, Instant now) {
        return base.resolve("/cgi-bin/webhook/send?key=" + key.token());
    }

    @Override
    public RobotAnswer answer(int code, String words) {
        return switch (code) {
            case OK -> new RobotAnswer.Taken();
            case BUSY -> new RobotAnswer.Later("busy", words, Duration.ZERO, false);
            case TOO_MANY -> RobotProtocol.tooMany("too-many", words, A_MINUTE);
            case UNKNOWN_ROBOT -> new RobotAnswer.Never("unknown-robot", words);
            case TOO_LONG -> new RobotAnswer.Never("not-accepted", words);
            default -> new RobotAnswer.Never("not-accepted", code + " " + words);
        };
    }
}
