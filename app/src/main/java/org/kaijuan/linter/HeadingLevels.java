package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.Text;

/**
 * Headings of one series that stand on different levels, and numbers that are missing or twice in a series.
 *
 * <p>Limit: a numbered paragraph is no heading, so a series that is only numbered is looked at for its numbers alone, and a
 * gap in a series of digits is a hint: it may be a list that goes on elsewhere.
 */
final class HeadingLevels implements Rule {

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        for (List<Heading> series : series(reading.headings())) {
            unevenLevels(reading, series, findings);
        }
        numbers(reading, findings);
        return findings;
    }

    /** Headings of the same style whose numbers count on; a 1 begins a new series. */
    private static List<List<Heading>> series(List<Heading> headings) {
        List<List<Heading>> all = new ArrayList<>();
        Map<Heading.Style, List<Heading>> open = new EnumMap<>(Heading.Style.class);
        for (Heading heading : headings) {
            if (heading.style() == null) {
                continue;
            }
            List<Heading> series = open.get(heading.style());
            if (series == null || heading.number() <= series.getLast().number()) {
                series = new ArrayList<>();
                open.put(heading.style(), series);
                all.add(series);
            }
            series.add(heading);
        }
        return all;
    }

    /** The first of the series and each that does not stand on its level. */
    private static void unevenLevels(Reading reading, List<Heading> series, List<Finding> findings) {
        List<Heading> marked = series.stream().filter(Heading::isMarked).toList();
        if (marked.isEmpty()) {
            return;
        }
        Heading first = marked.getFirst();
        List<Heading> uneven =
                marked.stream().filter(it -> it.depth() != first.depth()).toList();
        if (uneven.isEmpty()) {
            return;
        }
        List<Heading> places = new ArrayList<>(List.of(first));
        places.addAll(uneven);
        String levels = String.join(
                ", ",
                places.stream().map(it -> "#".repeat(it.depth())).distinct().toList());
        findings.add(new Finding(
                Code.HEADING_LEVELS,
                Severity.WARNING,
                places.stream().map(it -> reading.span(it.from(), it.to())).toList(),
                Text.of("linter.finding.heading-levels", levels),
                "#".repeat(first.depth())));
    }

    private static void numbers(Reading reading, List<Finding> findings) {
        Map<Heading.Style, Counting> counts = new EnumMap<>(Heading.Style.class);
        for (Heading heading : reading.headings()) {
            if (heading.style() == null || reading.isInAppendix(heading.from())) {
                continue;
            }
            Counting counting = counts.computeIfAbsent(heading.style(), _ -> new Counting());
            int expected = counting.expected();
            if (!counting.accepts(heading.number()) && heading.number() <= expected + 2) {
                boolean isChapter = heading.style() != Heading.Style.DIGITS && heading.isMarked();
                findings.add(new Finding(
                        Code.HEADING_LEVELS,
                        isChapter ? Severity.WARNING : Severity.HINT,
                        List.of(reading.span(heading.from(), heading.to())),
                        Text.of("linter.finding.heading-number", heading.number(), expected),
                        null));
            }
        }
    }

    /** Counts a series, and those that it lies in: after 一 (一 二 三) comes 二. */
    private static final class Counting {

        private final List<Integer> last = new ArrayList<>();

        int expected() {
            return last.isEmpty() ? 1 : last.getLast() + 1;
        }

        /** Whether the number counts on in this series or an outer one; the count goes on from it in any case. */
        boolean accepts(int number) {
            if (number == 1) {
                last.add(1);
                return true;
            }
            for (int depth = last.size() - 1; depth >= 0; depth--) {
                if (last.get(depth) + 1 == number) {
                    last.subList(depth, last.size()).clear();
                    last.add(number);
                    return true;
                }
            }
            if (!last.isEmpty()) {
                last.removeLast();
            }
            last.add(number);
            return false;
        }
    }
}
