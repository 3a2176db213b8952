package org.kaijuan.linter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaijuan.kernel.Text;

/**
 * People who are named although no consent is known (rules.md 3.3). Authors of published works are named by their works, and
 * holders of high offices by their office; neither is asked. Counted apart from slips: the text may be right in every letter.
 */
final class Consent implements Rule {

    private static final int NEAR = 14;
    private static final Pattern WORK = Pattern.compile("^[（(]?[^，。；、]{0,6}[）)]?(?:先生|女士|教授|老师)?(?:主讲|主编|编著|所著|著)?的?《");
    private static final Pattern STATE_OFFICE = Pattern.compile("^(?:总书记|主席|总理|委员长|国家主席|副总理|省长|部长)");

    @Override
    public List<Finding> findings(Reading reading) {
        Set<String> consented = reading.settings().consented();
        Severity severity = consented == null ? Severity.HINT : Severity.WARNING;
        return reading.persons().byName().entrySet().stream()
                .filter(person -> consented == null || !consented.contains(person.getKey()))
                .filter(person -> person.getValue().stream().anyMatch(it -> mustAgree(reading.text(), it)))
                .map(person -> finding(reading, person, severity))
                .toList();
    }

    private static boolean mustAgree(String text, PersonNames.Mention mention) {
        String after = text.substring(mention.to(), Math.min(text.length(), mention.to() + NEAR));
        return !WORK.matcher(after).find() && !STATE_OFFICE.matcher(after).find();
    }

    private static Finding finding(
            Reading reading, Map.Entry<String, List<PersonNames.Mention>> person, Severity severity) {
        return new Finding(
                Code.PERSON_WITHOUT_CONSENT,
                severity,
                person.getValue().stream()
                        .map(it -> reading.span(it.from(), it.to()))
                        .toList(),
                Text.of("linter.finding.person-without-consent"),
                null);
    }
}
