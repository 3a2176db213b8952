package org.kaijuan.prose;

import java.util.regex.Matcher;

/**
 * Characters with which something sought can begin. Looking for them first keeps regular expressions away from the nine
 * tenths of a text that hold no number; a text of 10 MB is read in seconds.
 */
final class Openers {

    private final boolean[] opens = new boolean[Character.MAX_VALUE + 1];

    Openers(String characters) {
        characters.chars().forEach(c -> opens[c] = true);
    }

    /** Moves a matcher to the first match at or after an index; false when there is none. */
    boolean find(Matcher matcher, String text, int index) {
        matcher.useTransparentBounds(true);
        for (int at = index; at < text.length(); at++) {
            if (opens[text.charAt(at)] && matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
