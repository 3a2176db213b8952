package org.kaijuan.duties;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.PersonId;

/**
 * A colleague was asked to take a duty.
 *
 * @param duty that is handed on
 * @param inExchange the duty of the colleague that the asker takes instead; absent if the colleague just stands in
 */
public record SwapView(
        SwapId id,
        DutyView duty,
        @Nullable DutyView inExchange,
        PersonId askerId,
        String asker,
        PersonId askedId,
        String asked,
        SwapState state,
        String words,
        Instant askedAt) {}
