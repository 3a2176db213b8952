package org.kaijuan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;

/** Values of figures as a report prints them: plain digits, at most two decimals, no zeros at the end. */
final class FigureText {

    private static final int DECIMALS = 2;

    private FigureText() {}

    /** The number behind a value, rounded as it is printed; absent for words and for nothing. */
    static @Nullable BigDecimal number(FigureValue value) {
        return switch (value) {
            case FigureValue.Quantity(BigDecimal number) -> rounded(number);
            case FigureValue.Wording(String _), FigureValue.Nothing() -> null;
        };
    }

    /** The printed text; nothing where there is nothing to print. */
    static Optional<String> of(FigureValue value) {
        return switch (value) {
            case FigureValue.Quantity(BigDecimal number) ->
                Optional.of(rounded(number).toPlainString());
            case FigureValue.Wording(String text) -> Optional.of(text).filter(words -> !words.isBlank());
            case FigureValue.Nothing() -> Optional.empty();
        };
    }

    static boolean same(FigureValue one, FigureValue other) {
        return of(one).equals(of(other));
    }

    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal brief = number.setScale(Math.min(DECIMALS, Math.max(0, number.scale())), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return brief.scale() < 0 ? brief.setScale(0) : brief;
    }
}
