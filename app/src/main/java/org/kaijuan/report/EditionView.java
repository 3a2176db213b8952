package org.kaijuan.report;

import java.time.Instant;

/**
 * What was signed.
 *
 * @param number from 1
 * @param sha256 of its content, in hexadecimal digits
 * @param fingerprint of its words and numbers
 * @param signedAt business time
 */
public record EditionView(
        int number, String sha256, String fingerprint, Instant signedAt, String signedBy, Instant recordedAt) {}
