package org.kaijuan.gate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a parcel, or was tried.
 *
 * @param at by the tablet
 * @param receivedAt when it arrived
 * @param sentBy who was signed in when it was sent; absent if the same
 * @param late the tablet was offline
 * @param collector absent unless it was handed over
 * @param proxy who came instead, as they were asked
 * @param shownCard last digits of the card that was shown; empty without one
 * @param isSigned whether a signature is kept
 * @param refusal code of why it was not done; absent if it was
 */
public record ActView(
        UUID nonce,
        ActKind kind,
        Instant at,
        Instant receivedAt,
        String by,
        @Nullable String sentBy,
        boolean late,
        @Nullable Collector collector,
        String proxy,
        String shownCard,
        boolean isSigned,
        String words,
        @Nullable String refusal) {}
