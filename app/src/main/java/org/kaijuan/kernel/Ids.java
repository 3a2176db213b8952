package org.kaijuan.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes identifiers that sort by the time they were made (UUID version 7, RFC 9562 §5.7), so that indexes grow at their
 * right edge. The time in them is system time; never read a business date out of an id.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (random & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
