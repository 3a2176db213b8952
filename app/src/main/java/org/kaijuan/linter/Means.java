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
 * Means that do not follow from the total and the number of days or people in the same sentence: 25 天共打卡 103754 人次，平均每天
 * 4500 人次. Rounded up, down or off is right; where it is not said over how many, nothing is said here either.
 */
final class Means implements Rule {

    private static final Pattern DAILY = Pattern.compile("(?:平均每[天日]|日均|每[天日]平均)[\\u4E00-\\u9FFF]{0,8} ?$");
    private static final Pattern EACH = Pattern.compile("人均[\\u4E00-\\u9FFF]{0,6} ?$");
    private static final int LEAD = 16;

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity mean : reading.quantities()) {
            if (!mean.isExactCount()) {
                continue;
            }
            int from = Math.max(reading.clauseStart(mean.from()), mean.from() - LEAD);
            String lead = reading.text().substring(from, mean.from());
            if (DAILY.matcher(lead).find()) {
                check(reading, mean, "天").ifPresent(findings::add);
            } else if (EACH.matcher(lead).find()) {
                check(reading, mean, "人").ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> check(Reading reading, Quantity mean, String divisorUnit) {
        List<Quantity> before = reading.quantities(reading.sentenceStart(mean.from()), mean.from());
        Optional<Quantity> divisor = only(before.stream()
                .filter(it -> it.unit().equals(divisorUnit) || divisorUnit.equals("人") && isPeople(it))
                .toList());
        Optional<Quantity> total = only(before.stream()
                .filter(it -> Amounts.sameUnit(it, mean) || it.unit().equals("人次") && isPeople(mean))
                .filter(it -> divisor.isPresent() && it != divisor.get())
                .toList());
        if (divisor.isEmpty() || total.isEmpty() || divisor.get().value().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal right = total.get().value().divide(divisor.get().value(), 6, RoundingMode.HALF_UP);
        if (isRounded(mean.value(), right)) {
            return Optional.empty();
        }
        String proposal = right.setScale(Math.max(mean.value().scale(), 0), RoundingMode.HALF_UP)
                .toPlainString();
        return Optional.of(new Finding(
                Code.SUM,
                Severity.WARNING,
                List.of(
                        reading.span(mean.from(), mean.to()),
                        reading.span(total.get().from(), total.get().to()),
                        reading.span(divisor.get().from(), divisor.get().to())),
                Text.of("linter.finding.mean", reading.quote(mean.from(), mean.to()), proposal),
                proposal));
    }

    private static boolean isPeople(Quantity quantity) {
        return List.of("人", "名", "位").contains(quantity.unit());
    }

    /** The only exact one, so that it is clear which is meant. */
    private static Optional<Quantity> only(List<Quantity> found) {
        return found.size() == 1 && found.getFirst().isExactCount() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean isRounded(BigDecimal said, BigDecimal right) {
        BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.max(said.scale(), 0));
        return said.subtract(right).abs().compareTo(lastDigit) < 0;
    }
}
