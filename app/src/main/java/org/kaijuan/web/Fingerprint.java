package org.kaijuan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one request from another under the same idempotency key. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(HttpServletRequest request) {
        MessageDigest digest = sha256();
        String head = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        if (request instanceof RereadableRequest json) {
            digest.update(json.body());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
