package org.kaijuan.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random strings that open something, and the hashes by which alone they are kept. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789";

    private Tokens() {}

    /** 256 random bits, safe in a URL. */
    static String next() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** {@code groups} groups of four characters that nobody confuses: for paper and for the telephone. */
    static String readable(int groups) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(EASY_TO_READ.charAt(RANDOM.nextInt(EASY_TO_READ.length())));
        }
        return text.toString();
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** SHA-256: enough for what has too many bits to be guessed. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
