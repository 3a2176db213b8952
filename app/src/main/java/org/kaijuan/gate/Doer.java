package org.kaijuan.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;

/**
 * Who did something at the gate, and when.
 *
 * @param actor who did it
 * @param sentBy the name of whoever was signed in when it was sent; absent if the same
 * @param at by the tablet, never in the future
 */
record Doer(Actor actor, @Nullable String sentBy, Instant at, Instant receivedAt, boolean late) {}
