package org.kaijuan.linter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Quantity;

/**
 * Percentages that do not follow from the numbers beside them: 200 人中有 50 人，占 30%, and 由 100 篇增加到 150 篇，增长 60%.
 *
 * <p>Only where exactly two numbers of one unit stand before the percentage in its sentence, so that it is clear what it is
 * the share of; a rounded last digit is right.
 */
final class Shares implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern SHARE = Pattern.compile("(?:占|占比|比例|比率|率)[\\u4E00-\\u9FFF]{0,8} ?$");
    private static final Pattern GROWTH =
            Pattern.compile("(?:增长|增加|增幅|提高|上升|增长率)(?:了|为|达|率|幅度)*[\\u4E00-\\u9FFF]{0,2} ?$");
    private static final Pattern DECLINE = Pattern.compile("(?:下降|减少|降幅|降低)(?:了|为|达|率|幅度)*[\\u4E00-\\u9FFF]{0,2} ?$");
    private static final int LEAD = 14;

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity percentage : reading.quantities()) {
            if (percentage.unit().equals("%") && percentage.isExactCount()) {
                check(reading, percentage).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> check(Reading reading, Quantity percentage) {
        List<Quantity> before = reading.quantities(reading.sentenceStart(percentage.from()), percentage.from()).stream()
                .filter(it -> it.kind() == Quantity.Kind.COUNT)
                .toList();
        if (before.size() != 2 || !before.stream().allMatch(Quantity::isExactCount)) {
            return Optional.empty();
        }
        Quantity first = before.get(0);
        Quantity second = before.get(1);
        if (!Amounts.sameUnit(first, second)
                || first.unit().equals("%")
                || first.value().signum() <= 0
                || second.value().signum() <= 0) {
            return Optional.empty();
        }
        return right(reading, percentage, first.value(), second.value())
                .filter(right -> !isRounded(percentage.value(), right))
                .map(right -> new Finding(
                        Code.SUM,
                        Severity.WARNING,
                        List.of(
                                reading.span(percentage.from(), percentage.to()),
                                reading.span(first.from(), first.to()),
                                reading.span(second.from(), second.to())),
                        Text.of(
                                "linter.finding.share",
                                reading.quote(percentage.from(), percentage.to()),
                                shown(right, percentage)),
                        shown(right, percentage) + "%"));
    }

    /** The percentage that follows from the two numbers, if it is clear how. */
    private static Optional<BigDecimal> right(Reading reading, Quantity percentage, BigDecimal one, BigDecimal two) {
        int from = Math.max(reading.clauseStart(percentage.from()), percentage.from() - LEAD);
        String lead = reading.text().substring(from, percentage.from());
        if (GROWTH.matcher(lead).find() && one.compareTo(two) < 0) {
            return Optional.of(percent(two.subtract(one), one));
        }
        if (DECLINE.matcher(lead).find() && one.compareTo(two) > 0) {
            return Optional.of(percent(one.subtract(two), one));
        }
        return SHARE.matcher(lead).find() ? Optional.of(percent(one.min(two), one.max(two))) : Optional.empty();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 6, RoundingMode.HALF_UP);
    }

    private static boolean isRounded(BigDecimal said, BigDecimal right) {
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.max(said.scale(), 0));
        return said.subtract(right).abs().compareTo(lastDigit) < 0;
    }

    private static String shown(BigDecimal right, Quantity percentage) {
        return right.setScale(Math.max(percentage.value().scale(), 0), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
