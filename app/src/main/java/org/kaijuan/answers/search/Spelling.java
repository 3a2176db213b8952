package org.kaijuan.answers.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts right what a phone wrote down wrongly: a pair of characters that is no word becomes the pair of the bank that sounds the same
 * ("戒书" → "借书"). Characters that belong to a known word on either side stay as they are.
 */
final class Spelling {

    private final Set<String> known = new HashSet<>();
    private final Map<String, String> bySound = new HashMap<>();

    /** The spelling of a bank. */
    Spelling(List<Segment.Phrasing> phrasings) {
        Map<String, Integer> counts = new HashMap<>();
        for (Segment.Phrasing phrasing : phrasings) {
            String text = phrasing.normal();
            for (int at = 0; at + 1 < text.length(); at++) {
                if (isHan(text, at)) {
                    counts.merge(text.substring(at, at + 2), 1, Integer::sum);
                }
            }
        }
        known.addAll(counts.keySet());
        counts.keySet().stream()
                .sorted()
                .forEach(pair -> bySound.merge(
                        sound(pair),
                        pair,
                        (one, other) -> counts.getOrDefault(other, 0) > counts.getOrDefault(one, 0) ? other : one));
    }

    /** The text as its writer probably meant it; mostly as it is. */
    static String corrected(String text, List<View> views) {
        if (views.isEmpty() || text.length() < 2) {
            return text;
        }
        boolean[] isSure = sure(text, views);
        StringBuilder corrected = new StringBuilder(text);
        for (int at = 0; at + 1 < text.length(); at++) {
            if (isHan(text, at) && !(isSure[at] && isSure[at + 1])) {
                String meant = meant(corrected.substring(at, at + 2), views);
                boolean staysSure = (!isSure[at] || meant.charAt(0) == corrected.charAt(at))
                        && (!isSure[at + 1] || meant.charAt(1) == corrected.charAt(at + 1));
                if (staysSure) {
                    corrected.replace(at, at + 2, meant);
                    isSure[at] = isSure[at] || !meant.equals(text.substring(at, at + 2));
                    isSure[at + 1] = isSure[at + 1] || !meant.equals(text.substring(at, at + 2));
                }
            }
        }
        return corrected.toString();
    }

    private static boolean[] sure(String text, List<View> views) {
        boolean[] isSure = new boolean[text.length()];
        for (int at = 0; at + 1 < text.length(); at++) {
            String pair = text.substring(at, at + 2);
            boolean isKnown = CommonWords.has(pair.charAt(0), pair.charAt(1))
                    || views.stream()
                            .anyMatch(view -> view.segment().spelling.known.contains(pair));
            isSure[at] |= isKnown;
            isSure[at + 1] |= isKnown;
        }
        return isSure;
    }

    private static String meant(String pair, List<View> views) {
        String sound = sound(pair);
        return views.reversed().stream()
                .map(view -> view.segment().spelling.bySound.get(sound))
                .filter(found -> found != null)
                .findFirst()
                .orElse(pair);
    }

    private static boolean isHan(String text, int at) {
        return Normaliser.isHan(text.charAt(at)) && Normaliser.isHan(text.charAt(at + 1));
    }

    private static String sound(String pair) {
        return String.join(" ", Pinyin.syllables(pair));
    }
}
