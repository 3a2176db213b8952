package org.kaijuan.identity.signin;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes (RFC 6238): HMAC-SHA-1, six digits, steps of 30 seconds, which is what every authenticator
 * program can do.
 */
final class Totp {

    /** How many bytes a secret has: as many as the hash (RFC 4226 §4, R6). */
    static final int SECRET_BYTES = 20;

    private static final long STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /**
     * The step of the given code, if it is right now or one step off, and later than the last one that was used.
     *
     * @return the step to remember as used; -1 if the code is wrong or was used before
     */
    static long match(byte[] secret, String code, Instant now, long lastStep) {
        long current = step(now);
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > lastStep && code(secret, step).equals(code)) {
                return step;
            }
        }
        return -1;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    /** The secret as people type it where they cannot scan: Base32 in groups of four. */
    static String typed(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : secret) {
            held = (held << 8) | (each & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the square code says: {@code otpauth://totp/…}. */
    static String address(String issuer, String account, byte[] secret) {
        String label = encoded(issuer) + ":" + encoded(account);
        return "otpauth://totp/" + label + "?secret=" + typed(secret).replace(" ", "") + "&issuer=" + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] hmac(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }
}
