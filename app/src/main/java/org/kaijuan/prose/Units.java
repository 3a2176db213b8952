package org.kaijuan.prose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.prose.WordList.Word;

/**
 * Words that count: 篇, 人次, 平方米, %. Data ({@code prose/units.txt}): a word a line, then the characters which, when they
 * follow, make it another word (本 in 本科 counts nothing).
 */
final class Units {

    private static final Map<Character, List<Word>> BY_FIRST = WordList.words("units.txt").stream()
            .sorted(Comparator.comparingInt((Word unit) -> unit.word().length()).reversed())
            .collect(Collectors.groupingBy(unit -> unit.word().charAt(0)));

    private Units() {}

    /** The longest unit that begins at an index of a folded text, or null. */
    static @Nullable String at(String folded, int index) {
        if (index >= folded.length()) {
            return null;
        }
        for (Word unit : BY_FIRST.getOrDefault(folded.charAt(index), List.of())) {
            if (unit.standsAt(folded, index)
                    && !runsOn(folded, index + unit.word().length())) {
                return unit.word();
            }
        }
        return null;
    }

    /** kg is no unit in kgf. */
    private static boolean runsOn(String folded, int end) {
        return end < folded.length() && isLatin(folded.charAt(end - 1)) && isLatin(folded.charAt(end));
    }

    static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
