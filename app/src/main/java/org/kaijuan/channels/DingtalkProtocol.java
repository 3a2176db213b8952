package org.kaijuan.channels;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Robots in groups of DingTalk with the safeguard "sign" (rules 3.1): each message carries its time and an HMAC of it; more than
 * twenty a minute, and the robot takes nothing for ten minutes.
 */
final class DingtalkProtocol implements RobotProtocol {

    private static final String HMAC = "HmacSHA256";

    /** The whole body may have 20,000 bytes; this leaves room for escapes. */
    private static final int MOST_BYTES = 15_000;

    private static final int SIGN_OR_KEYWORD = 310000;
    private static final int TOO_FAST = 130101;
    private static final int THROTTLED = 410100;
    private static final int OVER_LIMIT = 90030;
    private static final int UNKNOWN_TOKEN = 300001;
    private static final int NO_SUCH_TOKEN = 400101;
    private static final int STOPPED = 400102;
    private static final int NO_SUCH_ROBOT = 400106;
    private static final int DISSOLVED = 400013;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final URI base;

    DingtalkProtocol(URI base) {
        this.base = base;
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public URI address(RobotKey key, Instant now) {
        String timestamp = String.valueOf(now.toEpochMilli());
        return base.resolve("/robot/send?access_token=" + key.token() + "&timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(sign(timestamp, key.secret()), StandardCharsets.UTF_8));
    }

    @Override
    public RobotAnswer answer(int code, String words) {
        return switch (code) {
            case OK -> new RobotAnswer.Taken();
            case BUSY -> new RobotAnswer.Later("busy", words, Duration.ZERO, false);
            case TOO_FAST, THROTTLED, OVER_LIMIT -> RobotProtocol.tooMany("too-many", words, TEN_MINUTES);
            case SIGN_OR_KEYWORD -> new RobotAnswer.Never("safeguard", words);
            case UNKNOWN_TOKEN, NO_SUCH_TOKEN, NO_SUCH_ROBOT -> new RobotAnswer.Never("unknown-robot", words);
            case STOPPED -> new RobotAnswer.Never("stopped", words);
            case DISSOLVED -> new RobotAnswer.Never("dissolved", words);
            default -> new RobotAnswer.Never("not-accepted", code + " " + words);
        };
    }

    private static String sign(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] sum = mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
