package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Text;

/**
 * Four characters that are an idiom but for one character that looks or sounds like the right one (再接再历). Puns in quotes
 * are meant (战“疫”), and what is no idiom may be a new one, so it is a hint.
 */
final class NearWords implements Rule {

    private static final int IDIOM = 4;

    /** How often an idiom must stand in the texts behind the list, so that readers know it. */
    private static final int COMMON = 5;

    /** How many times rarer than the idiom a slip is, if the list of words has it at all. */
    private static final int RARE = 8;

    /** Characters that stand between words, so that they are no slip in one. */
    private static final String EVERYDAY = "而的地得了着在是和与及就也都还又不以为到";

    private static final int QUOTE = 12;
    private static final Map<String, List<String>> BY_HALF = byHalf();

    private final Lexicon lexicon = Lexicon.shipped();

    @Override
    public List<Finding> findings(Reading reading) {
        String text = reading.text();
        List<Finding> findings = new ArrayList<>();
        int at = 0;
        while (at + IDIOM <= text.length()) {
            Optional<String> meant = meant(text, at);
            if (meant.isPresent() && !isInQuotes(text, at)) {
                findings.add(finding(reading, at, meant.get()));
                at += IDIOM;
            } else {
                at++;
            }
        }
        return findings;
    }

    /** The idiom of which the first or the second half stands here, if only one character of the other half is another. */
    private Optional<String> meant(String text, int at) {
        String first = text.substring(at, at + 2);
        String second = text.substring(at + 2, at + IDIOM);
        return among(BY_HALF.get(first + '*'), text, at)
                .or(() -> among(BY_HALF.get('*' + second), text, at))
                .filter(idiom -> isRare(text.substring(at, at + IDIOM), idiom));
    }

    /** Lists of words made from texts have their slips too. */
    private boolean isRare(String written, String idiom) {
        return lexicon.frequency(written) * RARE < lexicon.frequency(idiom);
    }

    private Optional<String> among(@Nullable List<String> idioms, String text, int at) {
        return idioms == null
                ? Optional.empty()
                : idioms.stream().filter(idiom -> isSlip(idiom, text, at)).findFirst();
    }

    private boolean isSlip(String idiom, String text, int at) {
        int wrong = -1;
        for (int i = 0; i < IDIOM; i++) {
            if (idiom.charAt(i) != text.charAt(at + i)) {
                if (wrong >= 0) {
                    return false;
                }
                wrong = i;
            }
        }
        return wrong >= 0
                && EVERYDAY.indexOf(text.charAt(at + wrong)) < 0
                && Characters.areConfusable(idiom.charAt(wrong), text.charAt(at + wrong))
                && !isInWord(text, at + wrong);
    }

    /** Whether the character makes a word with its neighbour, so that it may be meant. */
    private boolean isInWord(String text, int at) {
        boolean before = at > 0 && lexicon.isWord(text, at - 1, at + 1);
        boolean after = at + 2 <= text.length() && lexicon.isWord(text, at, at + 2);
        return before || after;
    }

    private static boolean isInQuotes(String text, int at) {
        int from = Math.max(0, at - QUOTE);
        String before = text.substring(from, at);
        return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
    }

    private static Finding finding(Reading reading, int at, String meant) {
        String written = reading.quote(at, at + IDIOM);
        return new Finding(
                Code.WRONG_CHARACTER,
                Severity.HINT,
                List.of(reading.span(at, at + IDIOM)),
                Text.of("linter.finding.near-word", written, meant),
                meant);
    }

    private static Map<String, List<String>> byHalf() {
        Map<String, List<String>> byHalf = new HashMap<>();
        for (String idiom : Lexicon.shipped().idioms(COMMON)) {
            byHalf.computeIfAbsent(idiom.substring(0, 2) + '*', _ -> new ArrayList<>())
                    .add(idiom);
            byHalf.computeIfAbsent('*' + idiom.substring(2), _ -> new ArrayList<>())
                    .add(idiom);
        }
        return byHalf;
    }
}
