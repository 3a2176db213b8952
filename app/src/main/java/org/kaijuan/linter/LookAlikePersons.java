package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.kernel.Text;

/**
 * One person whose name is written with two characters that look or sound alike.
 *
 * <p>The explanation does not repeat the name. Two people may really have such names: then the finding is to be waved
 * through. Two names in one sentence, and two characters that only sound alike in a name of two, are a hint: such pairs of people are
 * common.
 */
final class LookAlikePersons implements Rule {

    @Override
    public List<Finding> findings(Reading reading) {
        Map<String, String> byMask = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, List<PersonNames.Mention>> places = reading.persons().byName();
        for (String name : places.keySet()) {
            for (int i = 0; i < name.length(); i++) {
                String other = byMask.putIfAbsent(name.substring(0, i) + '\0' + name.substring(i + 1), name);
                if (other != null && Characters.areConfusable(name.charAt(i), other.charAt(i))) {
                    boolean sure = name.length() > 2 || Characters.lookAlike(name.charAt(i), other.charAt(i));
                    findings.add(finding(
                            reading,
                            places.getOrDefault(other, List.of()),
                            places.getOrDefault(name, List.of()),
                            sure));
                }
            }
        }
        return findings;
    }

    /** A sentence that names both probably means two people. */
    private static boolean areNamedTogether(
            Reading reading, List<PersonNames.Mention> one, List<PersonNames.Mention> other) {
        Set<Integer> sentences =
                one.stream().map(it -> reading.sentenceStart(it.from())).collect(Collectors.toSet());
        return other.stream().anyMatch(it -> sentences.contains(reading.sentenceStart(it.from())));
    }

    private static Finding finding(
            Reading reading, List<PersonNames.Mention> one, List<PersonNames.Mention> other, boolean alike) {
        boolean sure = alike && !areNamedTogether(reading, one, other);
        List<PersonNames.Mention> all = Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.comparingInt(PersonNames.Mention::from))
                .toList();
        return new Finding(
                Code.LOOK_ALIKE,
                sure ? Severity.WARNING : Severity.HINT,
                all.stream().map(it -> reading.span(it.from(), it.to())).toList(),
                Text.of("linter.finding.look-alike"),
                null);
    }
}
