package org.kaijuan.prose;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text, with what it counts. A date is not a quantity.
 *
 * @param value what is said; of a time of day the minutes since midnight; 10 万 is 100000
 * @param upTo the end of a range (50-54 栋, 8:00--17:10); null when it is one number
 * @param unit as written (篇, 人次, 个, %, ℃) but in simplified characters, "" when none stands there
 * @param from index of its first character in {@link Prose#text}, 第 included and words such as 约 not
 * @param to index after its unit
 */
public record Quantity(
        BigDecimal value, @Nullable BigDecimal upTo, String unit, Kind kind, Exactness exactness, int from, int to) {

    /** What a number is used for. */
    public enum Kind {
        COUNT,
        /** 第十一届, 第 3 版 */
        ORDINAL,
        /** 14:30, 下午 2 点半 */
        TIME
    }

    public boolean isRange() {
        return upTo != null;
    }

    /** A range as reports print it, {@code 8:00–17:10} or {@code 50–54}; one number or time likewise. */
    public String inWords() {
        return upTo == null ? inWords(value) : inWords(value) + "–" + inWords(upTo);
    }

    private String inWords(BigDecimal number) {
        int minutes = number.intValue();
        return kind == Kind.TIME
                ? "%d:%02d".formatted(minutes / 60, minutes % 60)
                : number.stripTrailingZeros().toPlainString();
    }

    public boolean hasUnit() {
        return !unit.isEmpty();
    }

    /** A count of which nothing is left open. */
    public boolean isExactCount() {
        return kind == Kind.COUNT && exactness == Exactness.EXACT && upTo == null;
    }
}
