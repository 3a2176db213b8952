package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Span;

/**
 * Libraries that submitted and are not spoken of. Who submitted is told by the caller, or stands in the list at the end of the
 * text. A name that is nearly right counts: its library is spoken of.
 */
final class Coverage implements Rule {

    private record Expected(int number, String name, List<Span> places) {}

    @Override
    public List<Finding> findings(Reading reading) {
        List<Expected> expected = expected(reading);
        Set<String> described = new TreeSet<>();
        Register listed = Register.of(expected.stream().map(Expected::name).toList());
        Institutions.in(reading.text().substring(0, reading.appendix().from()), listed).all().stream()
                .filter(Institutions.Mention::isMeant)
                .forEach(mention -> described.add(mention.entry().name()));
        reading.institutions().all().stream()
                .filter(mention -> mention.isMeant() && !reading.isInAppendix(mention.from()))
                .forEach(mention -> described.add(mention.entry().name()));
        List<Expected> silent =
                expected.stream().filter(it -> !described.contains(it.name())).toList();
        boolean saysNothingOfAny = silent.size() == expected.size();
        return silent.isEmpty() || saysNothingOfAny ? List.of() : List.of(finding(silent, expected.size()));
    }

    private static Finding finding(List<Expected> silent, int expected) {
        String names = silent.stream().map(it -> it.number() + " " + it.name()).collect(Collectors.joining(", "));
        return new Finding(
                Code.COVERAGE,
                Severity.WARNING,
                silent.stream().flatMap(it -> it.places().stream()).toList(),
                Text.of("linter.finding.coverage", silent.size(), expected, names),
                null);
    }

    private static List<Expected> expected(Reading reading) {
        Set<String> submitted = reading.settings().submitted();
        if (submitted == null) {
            return reading.appendix().rows().stream()
                    .map(row -> new Expected(row.number(), row.name(), List.of(reading.span(row.from(), row.to()))))
                    .toList();
        }
        List<Expected> expected = new ArrayList<>();
        for (Register.Entry entry : reading.register().entries()) {
            if (submitted.contains(entry.name())) {
                expected.add(new Expected(entry.ordinal(), entry.name(), places(reading, entry.name())));
            }
        }
        expected.sort(Comparator.comparingInt(Expected::number));
        return expected;
    }

    private static List<Span> places(Reading reading, String name) {
        return reading.appendix().rows().stream()
                .filter(row -> row.name().equals(Characters.simplified(name)))
                .map(row -> reading.span(row.from(), row.to()))
                .toList();
    }
}
