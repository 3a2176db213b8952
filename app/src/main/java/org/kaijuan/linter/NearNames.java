package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaijuan.linter.Institutions.Mention;
import org.kaijuan.linter.Institutions.NameOf;

/**
 * Finds names that are nearly one of the register. Chinese does not show where a name begins, but nearly all names of
 * institutions end alike, so each such ending is compared with the register backwards, at most two changes away.
 *
 * <p>What is nearly right may be another institution: the province is full of names that differ by a word. It is taken for a
 * slip only if a part is missing, or if the characters that differ look or sound alike or make no word.
 */
final class NearNames {

    private static final Pattern ENDING = Pattern.compile("大学|学院|学校|图书馆");
    private static final int MOST_CHANGES = 2;

    /** A change in every third character makes another name. */
    private static final double MOST_CHANGES_EACH = 0.34;

    private static final int LONGEST = 24;

    private final List<NameOf> names;
    private final Lexicon lexicon = Lexicon.shipped();
    private final Map<String, Optional<Guess>> known = new HashMap<>();

    NearNames(List<NameOf> names) {
        this.names = names;
    }

    /** @param length of what stands in the text */
    private record Guess(NameOf name, int length, int changes, Likeness likeness) {}

    /** Where names end, ascending. */
    List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        if (names.isEmpty()) {
            return ends;
        }
        Matcher matcher = ENDING.matcher(text);
        while (matcher.find()) {
            ends.add(matcher.end());
        }
        return ends;
    }

    /** The name of the register that the words before {@code end} are meant to be. */
    Optional<Mention> endingAt(String text, int end) {
        int start = end;
        while (start > 0 && end - start < LONGEST && Characters.isHan(text.charAt(start - 1))) {
            start--;
        }
        return known.computeIfAbsent(text.substring(start, end), this::guess)
                .map(guess -> new Mention(
                        guess.name().entry(), guess.name().written(), end - guess.length(), end, guess.likeness()));
    }

    private Optional<Guess> guess(String words) {
        Guess best = null;
        for (NameOf name : names) {
            Guess guess = guess(words, name);
            if (guess != null && (best == null || guess.changes() < best.changes())) {
                best = guess;
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Guess guess(String words, NameOf name) {
        int length = name.text().length();
        Guess best = null;
        for (int written = Math.max(3, length - MOST_CHANGES);
                written <= Math.min(words.length(), length + MOST_CHANGES);
                written++) {
            String piece = words.substring(words.length() - written);
            int changes = EditDistance.between(piece, name.text(), MOST_CHANGES);
            boolean isNear = changes > 0 && changes <= MOST_CHANGES && changes <= length * MOST_CHANGES_EACH;
            if (isNear && isSameBeginning(piece, name.text()) && (best == null || changes < best.changes())) {
                best = new Guess(name, written, changes, likeness(piece, name.text(), changes));
            }
        }
        return best;
    }

    /** A name that begins with another place is another name. */
    private boolean isSameBeginning(String written, String name) {
        char first = written.charAt(0);
        char right = name.charAt(0);
        boolean alike = first == right || Characters.areConfusable(first, right);
        String place = written.substring(0, 2);
        boolean elsewhere = !name.startsWith(place) && lexicon.isPlace(place);
        return alike && !elsewhere;
    }

    private Likeness likeness(String written, String name, int changes) {
        if (lexicon.isInstitution(written) || written.length() > name.length()) {
            return Likeness.PERHAPS_ANOTHER;
        }
        if (written.length() < name.length()) {
            return Likeness.SLIP;
        }
        return changes == 1 && isSlip(written, name) ? Likeness.SLIP : Likeness.PERHAPS_ANOTHER;
    }

    private boolean isSlip(String written, String name) {
        int at = 0;
        while (written.charAt(at) == name.charAt(at)) {
            at++;
        }
        if (Characters.areConfusable(written.charAt(at), name.charAt(at))) {
            return true;
        }
        boolean wordBefore = at > 0 && lexicon.isWord(written.substring(at - 1, at + 1));
        boolean wordAfter = at + 2 <= written.length() && lexicon.isWord(written.substring(at, at + 2));
        return !wordBefore && !wordAfter;
    }
}
