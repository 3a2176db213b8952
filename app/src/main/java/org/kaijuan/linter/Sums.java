package org.kaijuan.linter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Quantity;
import org.kaijuan.prose.Span;

/**
 * Totals that are not the sum of their parts: 甲 3 篇、乙 4 篇，共 8 篇, and 共 20 家，其中本科 14 家、高职 5 家.
 *
 * <p>Parts need not be all of it, and may overlap (党员, 女职工): behind 其中 they are added up only if they are opposites (男,
 * 女), and parts that are far from their total are taken for something else.
 */
final class Sums implements Rule {

    private static final Pattern TOTAL =
            Pattern.compile("(?:共计|合计|总计|总共|累计|共有|一共|共)(?:达|为|有|约)?[\\u4E00-\\u9FFF]{0,6} ?$");
    private static final Pattern LISTED = Pattern.compile("：|（|\\(");
    private static final String OF_THESE = "其中";
    private static final Pattern REST = Pattern.compile("其余|其他|其它|等|包括|分别|每|日均|平均|含");
    private static final Pattern STATES_SOMETHING_ELSE = Pattern.compile("[。！？；]|比|较|增|减|超过|占|同比|从|由|至|到");
    private static final BigDecimal NEARLY = new BigDecimal("0.15");
    private static final int LEAD = 12;
    private static final int MOST_PARTS = 12;

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity total : reading.quantities()) {
            if (total.isExactCount() && total.hasUnit()) {
                Optional<Finding> before = isTotal(reading, total) ? before(reading, total) : Optional.empty();
                before.or(() -> after(reading, total)).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static boolean isTotal(Reading reading, Quantity quantity) {
        int from = Math.max(reading.clauseStart(quantity.from()), quantity.from() - LEAD);
        return TOTAL.matcher(reading.text().substring(from, quantity.from())).find();
    }

    /** Parts that are listed right before their total. */
    private static Optional<Finding> before(Reading reading, Quantity total) {
        List<Quantity> parts = new ArrayList<>();
        List<Quantity> earlier = reading.quantities(reading.sentenceStart(total.from()), total.from())
                .reversed();
        for (Quantity part : earlier) {
            boolean isPart = part.isExactCount() && Amounts.sameUnit(part, total) && !isTotal(reading, part);
            if (!isPart || parts.size() == MOST_PARTS) {
                break;
            }
            parts.addFirst(part);
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        String words = reading.text().substring(parts.getFirst().from(), total.from());
        boolean isPlain = !REST.matcher(words).find()
                && !STATES_SOMETHING_ELSE.matcher(words).find();
        return isPlain ? compare(reading, total, parts) : Optional.empty();
    }

    /** Parts that the total announces. */
    private static Optional<Finding> after(Reading reading, Quantity total) {
        int end = reading.sentenceEnd(total.to());
        List<Quantity> parts = new ArrayList<>();
        for (Quantity part : reading.quantities(total.to(), end)) {
            if (!part.isExactCount() || !Amounts.sameUnit(part, total) || parts.size() == MOST_PARTS) {
                break;
            }
            parts.add(part);
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        String lead = reading.text().substring(total.to(), parts.getFirst().from());
        String words = reading.text().substring(total.to(), parts.getLast().to());
        boolean listed = isTotal(reading, total) && LISTED.matcher(lead).find();
        boolean divided = lead.contains(OF_THESE) && Opposites.isDivided(words);
        boolean announced = (listed || divided) && lead.length() <= 2 * LEAD;
        boolean isPlain = !REST.matcher(words).find()
                && !STATES_SOMETHING_ELSE.matcher(words).find();
        return announced && isPlain ? compare(reading, total, parts) : Optional.empty();
    }

    private static Optional<Finding> compare(Reading reading, Quantity total, List<Quantity> parts) {
        BigDecimal sum = parts.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = sum.subtract(total.value());
        boolean isNear =
                difference.abs().compareTo(total.value().multiply(NEARLY).setScale(0, RoundingMode.CEILING)) <= 0;
        if (difference.signum() == 0 || !isNear) {
            return Optional.empty();
        }
        List<Span> places = Stream.concat(Stream.of(total), parts.stream())
                .map(it -> reading.span(it.from(), it.to()))
                .toList();
        return Optional.of(new Finding(
                Code.SUM,
                Severity.WARNING,
                places,
                Text.of("linter.finding.sum", sum.toPlainString(), total.value().toPlainString()),
                sum.toPlainString()));
    }
}
