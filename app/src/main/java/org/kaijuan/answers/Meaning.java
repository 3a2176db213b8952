package org.kaijuan.answers;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What a question is about, to be kept and compared with others.
 *
 * @param normal the question in one script, without signs
 * @param space names the model whose vector it is; vectors of different models do not compare
 * @param vector packed; empty without a model for the language, or while too many ask at once
 * @param sameFrom the likeness from which another question of the same space asks the same
 */
public record Meaning(String normal, String space, Optional<byte[]> vector, double sameFrom) {

    /** The cosine of two vectors of one space: 1 for the same meaning. */
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
