package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.Text;

/** A name that the register lacks and that comes near one that it has; the nearest is proposed, never put in. */
final class NotInRegister implements Rule {

    @Override
    public List<Finding> findings(Reading reading) {
        Map<String, List<Institutions.Mention>> byWriting = new LinkedHashMap<>();
        reading.institutions()
                .misspelt()
                .forEach(mention -> byWriting
                        .computeIfAbsent(reading.text().substring(mention.from(), mention.to()), _ -> new ArrayList<>())
                        .add(mention));
        return byWriting.values().stream()
                .map(places -> finding(reading, places))
                .toList();
    }

    private static Finding finding(Reading reading, List<Institutions.Mention> places) {
        Institutions.Mention first = places.getFirst();
        String written = reading.quote(first.from(), first.to());
        return new Finding(
                Code.NOT_IN_REGISTER,
                first.likeness() == Likeness.SLIP ? Severity.WARNING : Severity.HINT,
                places.stream().map(it -> reading.span(it.from(), it.to())).toList(),
                Text.of(
                        "linter.finding.not-in-register",
                        written,
                        first.as(),
                        String.valueOf(first.entry().ordinal())),
                first.as());
    }
}
