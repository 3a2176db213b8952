package org.kaijuan.gate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.PersonId;

/**
 * What every act carries from the tablet.
 *
 * @param nonce given by the tablet when it happened; the same act sent again has the same
 * @param at when it happened, by the tablet
 * @param by who did it; absent for whoever sends it
 * @param late whether it had happened before anybody could be asked, since the tablet was offline
 */
public record Stamp(UUID nonce, Instant at, @Nullable PersonId by, boolean late) {}
