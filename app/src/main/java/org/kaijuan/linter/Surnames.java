package org.kaijuan.linter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chinese surnames. */
final class Surnames {

    private static final List<String> LINES = DataFile.lines("surnames.txt");
    private static final Set<Character> SINGLE = characters(LINES.get(0));
    private static final Set<String> COMPOUND =
            new HashSet<>(Arrays.asList(LINES.get(1).split(" ")));
    private static final Set<Character> ALSO_WORDS = characters(LINES.get(2));

    private Surnames() {}

    static boolean isSingle(char c) {
        return SINGLE.contains(c);
    }

    /** Whether a name can begin here that is not part of a word before it. */
    static boolean isOnlySurname(char c) {
        return SINGLE.contains(c) && !ALSO_WORDS.contains(c);
    }

    /** The length of the surname with which a word begins; 0 if with none. */
    static int lengthIn(CharSequence word) {
        if (word.length() >= 3 && COMPOUND.contains(word.subSequence(0, 2).toString())) {
            return 2;
        }
        boolean single = !word.isEmpty() && (SINGLE.contains(word.charAt(0)) || ALSO_WORDS.contains(word.charAt(0)));
        return single ? 1 : 0;
    }

    private static Set<Character> characters(String line) {
        Set<Character> characters = new HashSet<>();
        line.chars().forEach(c -> characters.add((char) c));
        return characters;
    }
}
