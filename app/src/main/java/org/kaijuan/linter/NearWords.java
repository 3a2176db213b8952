package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.kernel.Text;

/**
 * Four characters that are no words but for one character that looks or sounds like the one of an idiom (再接再励). Puns in
 * quotes are meant (战“疫”), and what is no idiom may be a new one, so it is a hint.
 */
final class NearWords implements Rule {

    private static final int IDIOM = 4;
    private static final int COMMON = 8;

    private final Lexicon lexicon = Lexicon.shipped();

    @Override
    public List<Finding> findings(Reading reading) {
        String text = reading.text();
        List<Finding> findings = new ArrayList<>();
        Map<String, Optional<String>> known = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int length = wordLength(text, at);
            if (length > 1 || !isNoWord(text, at)) {
                at += length;
                continue;
            }
            String words = text.substring(at, at + IDIOM);
            Optional<String> meant = known.computeIfAbsent(words, this::meant);
            if (meant.isPresent() && !isInQuotes(text, at)) {
                findings.add(finding(reading, at, meant.get()));
                at += IDIOM;
            } else {
                at++;
            }
        }
        return findings;
    }

    /** The length of the longest word that begins here; 1 if none does. */
    private int wordLength(String text, int at) {
        if (!Characters.isHan(text.charAt(at))) {
            return 1;
        }
        for (int length = Math.min(IDIOM, text.length() - at); length >= 2; length--) {
            if (lexicon.isWord(text, at, at + length)) {
                return length;
            }
        }
        return 1;
    }

    /** Whether four Chinese characters follow of which no two in the middle or at the end are a common word. */
    private boolean isNoWord(String text, int at) {
        if (at + IDIOM > text.length()) {
            return false;
        }
        for (int i = at; i < at + IDIOM; i++) {
            if (!Characters.isHan(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> meant(String words) {
        String best = null;
        int most = COMMON - 1;
        for (int i = 0; i < IDIOM; i++) {
            for (char other : Characters.confusableWith(words.charAt(i))) {
                String candidate = words.substring(0, i) + other + words.substring(i + 1);
                int frequency = lexicon.frequency(candidate);
                if (frequency > most && !isTwoWords(words, i)) {
                    best = candidate;
                    most = frequency;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the character in question makes a word with its neighbour, so that it may be meant. */
    private boolean isTwoWords(String words, int at) {
        boolean before = at > 0 && lexicon.isWord(words.substring(at - 1, at + 1));
        boolean after = at + 2 <= words.length() && lexicon.isWord(words.substring(at, at + 2));
        return before || after;
    }

    private static boolean isInQuotes(String text, int at) {
        int from = Math.max(0, at - 12);
        int open = text.lastIndexOf('“', at);
        int close = text.lastIndexOf('”', at);
        int title = text.lastIndexOf('《', at);
        int titleEnd = text.lastIndexOf('》', at);
        return open >= from && open > close || title >= from && title > titleEnd;
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
}
