package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.Text;

/**
 * Words that nobody writes on purpose (布署), from a list of some hundred.
 *
 * <p>Characters that are the end of one word and the beginning of the next (员工/做出) look the same: where the list of words
 * knows a word across the border, nothing is said.
 */
final class Misspellings implements Rule {

    private static final Map<String, String> MEANT = meant();
    private static final Phrases WRONG = new Phrases(MEANT.keySet());

    @Override
    public List<Finding> findings(Reading reading) {
        List<Finding> findings = new ArrayList<>();
        WRONG.in(reading.text(), (wrong, at) -> {
            int end = at + wrong.length();
            String meant = MEANT.getOrDefault(wrong, wrong);
            if (!isCutFromWords(reading.text(), at, end)) {
                findings.add(new Finding(
                        Code.WRONG_CHARACTER,
                        Severity.WARNING,
                        List.of(reading.span(at, end)),
                        Text.of("linter.finding.misspelling", reading.quote(at, end), meant),
                        meant));
            }
        });
        return findings;
    }

    private static boolean isCutFromWords(String text, int from, int to) {
        Lexicon lexicon = Lexicon.shipped();
        boolean before = from > 0 && lexicon.isWord(text.substring(from - 1, from + 1));
        boolean after = to < text.length() && lexicon.isWord(text.substring(to - 1, to + 1));
        return before || after;
    }

    private static Map<String, String> meant() {
        Map<String, String> meant = new HashMap<>();
        for (String line : DataFile.lines("misspellings.txt")) {
            String[] words = line.split(" ");
            meant.put(words[0], words[1]);
        }
        return meant;
    }
}
