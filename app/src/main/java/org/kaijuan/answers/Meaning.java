package org.kaijuan.answers;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a question is about, to be kept and compared with others.
 *
 * @param normal the question in one script, without signs
 * @param language of the model whose vector it is; vectors of different languages do not compare
 * @param vector packed; empty without a model for the language, or while too many ask at once
 */
public record Meaning(String normal, String language, Optional<byte[]> vector) {

    /** The cosine of two vectors of one language: 1 for the same meaning; below 0.75 it is another subject. */
    public static double likeness(byte[] one, byte[] other) {
        if (one.length != other.length) {
            return 0;
        }
        ByteBuffer left = ByteBuffer.wrap(one);
        ByteBuffer right = ByteBuffer.wrap(other);
        long both = 0;
        long lefts = 0;
        long rights = 0;
        while (left.hasRemaining()) {
            long a = left.getShort();
            long b = right.getShort();
            both += a * b;
            lefts += a * a;
            rights += b * b;
        }
        return lefts == 0 || rights == 0 ? 0 : both / Math.sqrt((double) lefts * rights);
    }
}
