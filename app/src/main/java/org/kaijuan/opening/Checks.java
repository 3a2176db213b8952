package org.kaijuan.opening;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Refusal;

/** What every entry must have: dates in order, an order and a reason that can be read. */
final class Checks {

    private static final int LONGEST_ORDER = 200;
    private static final int LONGEST_REASON = 1000;

    private Checks() {}

    static Optional<Refusal> refusal(LocalDate from, @Nullable LocalDate to, String order, String reason) {
        return Stream.of(
                        problem(to != null && to.isBefore(from), "opening.ends-too-early"),
                        problem(isMissing(order, LONGEST_ORDER), "opening.order-missing"),
                        problem(isMissing(reason, LONGEST_REASON), "opening.reason-missing"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> problem(boolean is, String code) {
        return is ? Optional.of(Refusal.of(code)) : Optional.empty();
    }

    private static boolean isMissing(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }
}
