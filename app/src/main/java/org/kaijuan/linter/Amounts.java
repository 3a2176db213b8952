package org.kaijuan.linter;

import java.math.BigDecimal;
import java.util.Set;
import org.kaijuan.prose.Exactness;
import org.kaijuan.prose.Quantity;

/** What two quantities of a text have to do with each other. */
final class Amounts {

    private static final Set<String> PEOPLE = Set.of("人", "名", "位", "个人");
    private static final Set<String> HOUSES = Set.of("家", "所", "个", "间");

    private Amounts() {}

    /** Whether they count in the same unit; people are counted by 人, 名 or 位 alike. */
    static boolean sameUnit(Quantity one, Quantity other) {
        return one.unit().equals(other.unit())
                || PEOPLE.contains(one.unit()) && PEOPLE.contains(other.unit())
                || HOUSES.contains(one.unit()) && HOUSES.contains(other.unit());
    }

    /** Whether both can be true of one thing: "over 100" and 120 can, "tens" and "hundreds" cannot. */
    static boolean canBeEqual(Quantity one, Quantity other) {
        return least(one).compareTo(most(other)) <= 0 && least(other).compareTo(most(one)) <= 0;
    }

    private static BigDecimal least(Quantity quantity) {
        return switch (quantity.exactness()) {
            case EXACT, OVER, VAGUE -> quantity.value();
            case ABOUT -> times(quantity.value(), "0.8");
            case UP_TO -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal most(Quantity quantity) {
        BigDecimal value = quantity.upTo() == null ? quantity.value() : quantity.upTo();
        return switch (quantity.exactness()) {
            case EXACT, UP_TO -> value;
            case ABOUT -> times(value, "1.2");
            case OVER -> times(value, "2");
            case VAGUE -> times(value, "9.9");
        };
    }

    private static BigDecimal times(BigDecimal value, String factor) {
        return value.multiply(new BigDecimal(factor));
    }

    /** Whether one is the other with two neighbouring digits swapped or one digit changed. */
    static boolean differBySlip(Quantity one, Quantity other) {
        String digits = one.value().toBigInteger().toString();
        String others = other.value().toBigInteger().toString();
        return one.exactness() == Exactness.EXACT
                && other.exactness() == Exactness.EXACT
                && digits.length() >= 3
                && digits.length() == others.length()
                && isSwapped(digits, others);
    }

    private static boolean isSwapped(String digits, String others) {
        for (int i = 0; i + 1 < digits.length(); i++) {
            String swapped = digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
            if (swapped.equals(others) && !digits.equals(others)) {
                return true;
            }
        }
        return false;
    }
}
