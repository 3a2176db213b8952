package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.Text;
import org.kaijuan.prose.Span;

/** A word that a text writes in two ways that are both in use (帐号, 账号). */
final class SpellingVariants implements Rule {

    private static final Map<String, String> PREFERRED = preferred();
    private static final Phrases VARIANTS = new Phrases(PREFERRED.keySet());

    @Override
    public List<Finding> findings(Reading reading) {
        Map<String, List<Span>> places = new LinkedHashMap<>();
        VARIANTS.in(
                reading.text(),
                (word, at) ->
                        places.computeIfAbsent(word, _ -> new ArrayList<>()).add(reading.span(at, at + word.length())));
        List<Finding> findings = new ArrayList<>();
        places.forEach((variant, spans) -> {
            String usual = PREFERRED.getOrDefault(variant, variant);
            if (reading.text().contains(usual)) {
                findings.add(new Finding(
                        Code.WRONG_CHARACTER,
                        Severity.HINT,
                        spans,
                        Text.of("linter.finding.spelling-variant", variant, usual),
                        usual));
            }
        });
        return findings;
    }

    private static Map<String, String> preferred() {
        Map<String, String> preferred = new HashMap<>();
        for (String line : DataFile.lines("spelling-variants.txt")) {
            String[] words = line.split(" ");
            preferred.put(words[0], words[1]);
        }
        return preferred;
    }
}
