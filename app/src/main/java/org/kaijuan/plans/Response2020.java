package org.kaijuan.plans;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How long the province's libraries took in 2020, reckoned from the declaration of level I on 24 January (ORG-04), as far as
 * the province's report dates it. The plan's own date is nowhere in it, so there is none.
 */
final class Response2020 {

    private static final LocalDateTime LEVEL_ONE = LocalDate.of(2020, 1, 24).atStartOfDay();

    /** 29 January: the order that closed public places, and the closure notices of the libraries (ORG-20). */
    private static final LocalDateTime CLOSURE = LocalDate.of(2020, 1, 29).atTime(LocalTime.NOON);

    /** The evening of 1 February: the first post that tells readers what is served instead. */
    private static final LocalDateTime ALTERNATIVE = LocalDate.of(2020, 2, 1).atTime(20, 0);

    /** 6 February: the leading group in three tiers, the only one with a date (ORG-13). */
    private static final LocalDateTime GROUP = LocalDate.of(2020, 2, 6).atTime(LocalTime.NOON);

    private Response2020() {}

    static @Nullable Duration of(Milestone milestone) {
        return switch (milestone) {
            case GROUP -> Duration.between(LEVEL_ONE, GROUP);
            case PLAN -> null;
            case CLOSURE -> Duration.between(LEVEL_ONE, CLOSURE);
            case ALTERNATIVE -> Duration.between(LEVEL_ONE, ALTERNATIVE);
        };
    }
}
