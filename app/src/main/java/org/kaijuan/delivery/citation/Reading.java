package org.kaijuan.delivery.citation;

/**
 * One field as it was read.
 *
 * @param value cleaned: white space collapsed, escapes of the notation resolved
 * @param start offset of its first letter in the pasted text, in UTF-16 units
 * @param end offset behind its last letter
 */
public record Reading(String value, Confidence confidence, int start, int end) {

    public boolean isDoubtful() {
        return confidence == Confidence.DOUBTFUL;
    }
}
