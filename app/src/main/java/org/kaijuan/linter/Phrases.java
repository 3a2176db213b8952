package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Looks for many phrases at once; of several that begin at one place it takes the longest. */
final class Phrases {

    private final Map<Integer, List<String>> byBeginning = new HashMap<>();

    /** @param phrases of two characters or more */
    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            byBeginning
                    .computeIfAbsent(beginning(phrase, 0), _ -> new ArrayList<>())
                    .add(phrase);
        }
        byBeginning
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())));
    }

    /** Tells each phrase and where it begins, in the order of the text; places do not overlap. */
    void in(String text, BiConsumer<String, Integer> found) {
        int at = 0;
        while (at + 2 <= text.length()) {
            String phrase = at(text, at);
            if (phrase.isEmpty()) {
                at++;
            } else {
                found.accept(phrase, at);
                at += phrase.length();
            }
        }
    }

    private String at(String text, int index) {
        for (String phrase : byBeginning.getOrDefault(beginning(text, index), List.of())) {
            if (text.startsWith(phrase, index)) {
                return phrase;
            }
        }
        return "";
    }

    private static int beginning(String text, int index) {
        return text.charAt(index) << 16 | text.charAt(index + 1);
    }
}
