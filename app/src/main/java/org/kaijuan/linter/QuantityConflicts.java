package org.kaijuan.linter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Quantity;

/**
 * The same event told twice with different quantities (上百条 here, 几十条 there). What is counted must be the same, most words
 * around must be the same, and neither library, day nor occasion may differ.
 *
 * <p>Neighbouring lines of a list repeat their words on purpose, and a few of something (两次, 三种) is counted
 * everywhere; there it is a hint. At most so many places of one thing are
 * compared with each other, so that the time stays linear.
 */
final class QuantityConflicts implements Rule {

    private static final int MOST_COMPARED = 24;
    private static final int NEIGHBOURING_LINES = 3;
    private static final int SHORT_WORDS = 3;

    /** Behind a number these make a name (51 栋) unless something is counted by them. */
    private static final Set<String> LABELS = Set.of("栋", "号", "组", "层", "楼", "版", "期", "班", "室", "届", "年", "度", "℃");

    @Override
    public List<Finding> findings(Reading reading) {
        Map<String, List<Surroundings>> byCounted = new HashMap<>();
        Set<Integer> told = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Quantity quantity : reading.quantities()) {
            String counted = counted(reading.text(), quantity);
            if (counted.isEmpty() || reading.isInAppendix(quantity.from())) {
                continue;
            }
            Surroundings here = new Surroundings(reading, quantity);
            List<Surroundings> earlier = byCounted.computeIfAbsent(counted, _ -> new ArrayList<>());
            for (Surroundings there : earlier.subList(Math.max(0, earlier.size() - MOST_COMPARED), earlier.size())) {
                if (isConflict(reading, there, here) && told.add(quantity.from())) {
                    findings.add(finding(reading, there.quantity(), quantity));
                }
            }
            earlier.add(here);
        }
        return findings;
    }

    private static boolean isConflict(Reading reading, Surroundings one, Surroundings other) {
        if (Amounts.canBeEqual(one.quantity(), other.quantity())
                || reading.sentenceStart(one.quantity().from())
                        == reading.sentenceStart(other.quantity().from())
                || one.areApart(other)) {
            return false;
        }
        boolean slip = Amounts.differBySlip(one.quantity(), other.quantity()) && one.common(other) >= SHORT_WORDS;
        return slip || one.tellTheSame(other);
    }

    /** Unit and thing, e.g. 条网络; empty if it cannot be told. */
    private static String counted(String text, Quantity quantity) {
        if (quantity.kind() != Quantity.Kind.COUNT
                || !quantity.hasUnit()
                || quantity.unit().equals("%")) {
            return "";
        }
        int start = quantity.to();
        while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '的')) {
            start++;
        }
        boolean isNamed = start + 2 <= text.length()
                && Characters.isHan(text.charAt(start))
                && Characters.isHan(text.charAt(start + 1));
        if (!isNamed) {
            return LABELS.contains(quantity.unit()) ? "" : quantity.unit();
        }
        return quantity.unit() + text.substring(start, start + 2);
    }

    private static Finding finding(Reading reading, Quantity one, Quantity other) {
        int line = reading.span(one.from(), one.to()).line();
        int otherLine = reading.span(other.from(), other.to()).line();
        boolean neighbours = otherLine - line <= NEIGHBOURING_LINES;
        boolean isSmall = one.value().max(other.value()).compareTo(BigDecimal.TEN) < 0;
        return new Finding(
                Code.QUANTITY_CONFLICT,
                neighbours || isSmall ? Severity.HINT : Severity.WARNING,
                List.of(reading.span(one.from(), one.to()), reading.span(other.from(), other.to())),
                Text.of(
                        "linter.finding.quantity-conflict",
                        reading.quote(one.from(), one.to()),
                        line,
                        reading.quote(other.from(), other.to()),
                        otherLine),
                null);
    }
}
