package org.kaijuan.response;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;

/**
 * What was issued. Never changed.
 *
 * @param origin the unit from which it runs down
 * @param deadline last day to acknowledge it
 */
public record DirectiveView(
        DirectiveId id,
        UnitId origin,
        String issuer,
        String document,
        String title,
        String text,
        @Nullable LocalDate deadline,
        Instant issuedAt,
        String issuedBy) {}
