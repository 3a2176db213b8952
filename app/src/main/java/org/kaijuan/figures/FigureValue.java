package org.kaijuan.figures;

import java.math.BigDecimal;

/** What a figure comes to for a scope and a period. */
public sealed interface FigureValue {

    /** A number in the unit of the figure. */
    record Quantity(BigDecimal number) implements FigureValue {}

    /** Words, e.g. {@code 8:00–17:10}. */
    record Wording(String text) implements FigureValue {}

    /** There is nothing to answer from, e.g. a median of no cases. */
    record Nothing() implements FigureValue {}

    static FigureValue of(long number) {
        return new Quantity(BigDecimal.valueOf(number));
    }

    static FigureValue of(BigDecimal number) {
        return new Quantity(number);
    }

    static FigureValue of(String text) {
        return new Wording(text);
    }

    static FigureValue nothing() {
        return new Nothing();
    }
}
