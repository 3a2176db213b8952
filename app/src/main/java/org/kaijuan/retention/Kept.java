package org.kaijuan.retention;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.PolicyDefinition;

/**
 * Something that a module keeps for a while; a bean of the module.
 *
 * @param time how long; what belongs to no library is kept as long as the preset says. The policy's key names it in the trail
 */
public record Kept(PolicyDefinition<Duration> time, Erasure erasure) {

    /** How it goes. */
    @FunctionalInterface
    public interface Erasure {

        /**
         * Erases up to {@code most} rows that were over before {@code before}, in the caller's transaction.
         *
         * @param library whose; absent for what belongs to none
         * @return how many went; fewer than {@code most} only if none is left
         */
        int erase(@Nullable LibraryId library, Instant before, int most);
    }
}
