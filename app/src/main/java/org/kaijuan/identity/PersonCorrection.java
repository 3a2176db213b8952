package org.kaijuan.identity;

import org.jspecify.annotations.Nullable;

/** What staff may correct about a person. */
public record PersonCorrection(
        String name,
        @Nullable UnitId department,
        @Nullable String cardNumber,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone,
        String category,
        String language) {}
