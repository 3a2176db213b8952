package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kaijuan.kernel.Text;

/**
 * Words that are right elsewhere (对应) beside a word with which another is meant (心理应对). What stands beside a word does
 * not prove what it means, so these are hints.
 */
final class ConfusedWords implements Rule {

    private record Confusion(String wrong, String meant, List<String> before, List<String> after) {

        boolean fits(String text, int at) {
            int end = at + wrong.length();
            return before.stream().anyMatch(word -> text.startsWith(word, at - word.length()))
                    || after.stream().anyMatch(word -> text.startsWith(word, end));
        }
    }

    private static final Map<String, Confusion> CONFUSIONS = confusions();
    private static final Phrases WRONG = new Phrases(CONFUSIONS.keySet());

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        WRONG.in(reading.text(), (wrong, at) -> {
            Confusion confusion = Objects.requireNonNull(CONFUSIONS.get(wrong));
            if (confusion.fits(reading.text(), at)) {
                int end = at + wrong.length();
                findings.add(new Finding(
                        Code.WRONG_CHARACTER,
                        Severity.HINT,
                        List.of(reading.span(at, end)),
                        Text.of("linter.finding.confused-word", reading.quote(at, end), confusion.meant()),
                        confusion.meant()));
            }
        });
        return findings;
    }

    private static Map<String, Confusion> confusions() {
        Map<String, Confusion> confusions = new HashMap<>();
        for (String line : DataFile.lines("confused-words.txt")) {
            String[] parts = line.split(" ");
            confusions.put(parts[0], new Confusion(parts[0], parts[1], beside(parts, '<'), beside(parts, '>')));
        }
        return confusions;
    }

    private static List<String> beside(String[] parts, char side) {
        for (String part : parts) {
            if (part.charAt(0) == side) {
                return List.of(part.substring(1).split(","));
            }
        }
        return List.of();
    }
}
