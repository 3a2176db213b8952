package org.kaijuan.answers.search;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a text sounds, without tones: what remains right when a phone writes down a wrong character. Sounds that speakers of the
 * south do not keep apart (zh and z, ing and in) count as one.
 */
final class Pinyin {

    private static final int LONGEST_SYLLABLE = 6;
    private static final Set<String> SYLLABLES = Arrays.stream(com.hankcs.hanlp.dictionary.py.Pinyin.values())
            .map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
            .filter(syllable -> !syllable.equals("none") && syllable.chars().allMatch(c -> c >= 'a' && c <= 'z'))
            .collect(Collectors.toUnmodifiableSet());

    private Pinyin() {}

    /** The syllables of a normalised Chinese text; words in other letters stay as they are. */
    static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>();
        for (String term : Terms.single(text)) {
            syllables.add(Normaliser.isHan(term.codePointAt(0)) ? term : term + ' ');
        }
        String han = syllables.stream().filter(term -> !term.endsWith(" ")).collect(Collectors.joining());
        List<com.hankcs.hanlp.dictionary.py.Pinyin> read = PinyinDictionary.convertToPinyin(han);
        if (read.size() != han.length()) { // characters outside the basic plane: nobody dictates them
            return List.of();
        }
        int next = 0;
        for (int i = 0; i < syllables.size(); i++) {
            String term = syllables.get(i);
            syllables.set(
                    i,
                    term.endsWith(" ") ? term.strip() : folded(read.get(next++).getPinyinWithoutTone()));
        }
        return syllables;
    }

    /** The syllables of pinyin typed in Latin letters; empty if it is something else, e.g. English. */
    static List<String> typed(String text) {
        List<String> all = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            List<String> syllables = split(word);
            if (syllables.isEmpty()) {
                return List.of();
            }
            all.addAll(syllables);
        }
        return all;
    }

    /** The fewest syllables that make up a word; empty if none do. */
    private static List<String> split(String word) {
        int[] best = new int[word.length() + 1];
        int[] from = new int[word.length() + 1];
        Arrays.fill(best, Integer.MAX_VALUE);
        best[0] = 0;
        for (int end = 1; end <= word.length(); end++) {
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
                if (best[start] < best[end] - 1 && SYLLABLES.contains(word.substring(start, end))) {
                    best[end] = best[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (best[word.length()] == Integer.MAX_VALUE) {
            return List.of();
        }
        List<String> syllables = new ArrayList<>();
        for (int end = word.length(); end > 0; end = from[end]) {
            syllables.add(folded(word.substring(from[end], end)));
        }
        Collections.reverse(syllables);
        return syllables;
    }

    private static String folded(String syllable) {
        String folded = syllable.startsWith("zh") || syllable.startsWith("ch") || syllable.startsWith("sh")
                ? syllable.charAt(0) + syllable.substring(2)
                : syllable;
        return folded.endsWith("ing") || folded.endsWith("eng") ? folded.substring(0, folded.length() - 1) : folded;
    }
}
