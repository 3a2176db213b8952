package org.kaijuan.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers that sort by the time they were made (UUID version 7, RFC 9562 §5.7), so that indexes grow at their
 * right edge. The time in them is system time; never read a business date out of an id.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds and, in the low twelve bits, a counter within them: what one program makes later sorts later. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        long high = (stamp >>> 12 << 16) | 0x7000L | (stamp & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
