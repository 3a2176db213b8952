package org.kaijuan.linter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Quantities;
import org.kaijuan.prose.Quantity;

/** A number that a text took from a query, and that the query answers no longer. */
final class FigureDifferences implements Rule {

    @Override
    public List<Finding> findings(Reading reading) {
        return reading.settings().figures().stream()
                .filter(use -> !agrees(reading.quote(use.from(), use.to()), use.value()))
                .map(use -> new Finding(
                        Code.FIGURE_DIFFERS,
                        Severity.ERROR,
                        List.of(reading.span(use.from(), use.to())),
                        Text.of(
                                "linter.finding.figure-differs",
                                reading.quote(use.from(), use.to()),
                                use.figure(),
                                use.value()),
                        use.value()))
                .toList();
    }

    private static boolean agrees(String written, String value) {
        Optional<BigDecimal> number = number(written);
        Optional<BigDecimal> answer = number(value);
        if (number.isPresent() && answer.isPresent()) {
            return number.get().compareTo(answer.get()) == 0;
        }
        return bare(written).equals(bare(value));
    }

    private static Optional<BigDecimal> number(String words) {
        List<Quantity> quantities = Quantities.in(Prose.of(words));
        boolean single = quantities.size() == 1 && !quantities.getFirst().isRange();
        return single ? Optional.of(quantities.getFirst().value()) : Optional.empty();
    }

    /** Without blanks and with one kind of dash. */
    private static String bare(String words) {
        return words.replaceAll("\\s", "").replaceAll("[-–—~至]+", "-").replace('：', ':');
    }
}
