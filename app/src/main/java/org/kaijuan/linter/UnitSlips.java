package org.kaijuan.linter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Quantity;

/**
 * Units that cannot be: shares above 100 %, half a person, a body of 73.3 ℃, and one number that counts people here and
 * visits there.
 */
final class UnitSlips implements Rule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal COLDEST_BODY = BigDecimal.valueOf(34);
    private static final BigDecimal HOTTEST_BODY = BigDecimal.valueOf(43);
    private static final Set<String> WHOLE = Set.of("人", "名", "位", "人次", "篇", "本", "册", "台", "家", "户", "栋");
    private static final Set<String> DEGREES = Set.of("℃", "摄氏度", "度", "°C");
    private static final Pattern SHARE = Pattern.compile("占|占比|比例|覆盖率|到岗率|完成率|满足率|合格率|出勤率");
    private static final Pattern MEAN = Pattern.compile("均|每");

    /** Units that count something else although people mix them up. */
    private static final List<Set<String>> MIXED_UP = List.of(
            Set.of("人", "人次"),
            Set.of("名", "人次"),
            Set.of("位", "人次"),
            Set.of("篇", "本"),
            Set.of("篇", "册"),
            Set.of("种", "册"));

    private static final int SAME_WORDS = 4;

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        Map<BigDecimal, Surroundings> large = new HashMap<>();
        for (Quantity quantity : reading.quantities()) {
            if (quantity.kind() != Quantity.Kind.COUNT) {
                continue;
            }
            single(reading, quantity, findings);
            if (quantity.isExactCount() && quantity.value().compareTo(HUNDRED) > 0) {
                Surroundings here = new Surroundings(reading, quantity);
                Surroundings there = large.putIfAbsent(quantity.value(), here);
                if (there != null && isMixedUp(there, here)) {
                    findings.add(mixedUp(reading, there.quantity(), quantity));
                }
            }
        }
        return findings;
    }

    private static void single(Reading reading, Quantity quantity, List<Finding> findings) {
        String clause = reading.text().substring(reading.clauseStart(quantity.from()), quantity.from());
        boolean isShare = quantity.unit().equals("%") && SHARE.matcher(clause).find();
        String sentence = reading.text().substring(reading.sentenceStart(quantity.from()), quantity.from());
        boolean isBody = DEGREES.contains(quantity.unit()) && sentence.contains("体温");
        boolean isHalf = WHOLE.contains(quantity.unit())
                && quantity.value().stripTrailingZeros().scale() > 0
                && !MEAN.matcher(clause).find();
        if (isShare && quantity.value().compareTo(HUNDRED) > 0) {
            findings.add(finding(reading, quantity, Text.of("linter.finding.share-above-all")));
        } else if (isBody && isNoBody(quantity)) {
            findings.add(finding(reading, quantity, Text.of("linter.finding.body-temperature")));
        } else if (isHalf) {
            findings.add(finding(reading, quantity, Text.of("linter.finding.not-whole")));
        }
    }

    private static boolean isNoBody(Quantity quantity) {
        return quantity.value().compareTo(COLDEST_BODY) < 0 || quantity.value().compareTo(HOTTEST_BODY) > 0;
    }

    private static boolean isMixedUp(Surroundings one, Surroundings other) {
        String unit = one.quantity().unit();
        String otherUnit = other.quantity().unit();
        return MIXED_UP.stream()
                        .anyMatch(pair -> pair.contains(unit) && pair.contains(otherUnit) && !unit.equals(otherUnit))
                && one.common(other) >= SAME_WORDS
                && !one.areApart(other);
    }

    private static Finding finding(Reading reading, Quantity quantity, Text why) {
        return new Finding(
                Code.UNIT, Severity.WARNING, List.of(reading.span(quantity.from(), quantity.to())), why, null);
    }

    private static Finding mixedUp(Reading reading, Quantity one, Quantity other) {
        return new Finding(
                Code.UNIT,
                Severity.WARNING,
                List.of(reading.span(one.from(), one.to()), reading.span(other.from(), other.to())),
                Text.of("linter.finding.units-mixed-up", one.unit(), other.unit()),
                null);
    }
}
