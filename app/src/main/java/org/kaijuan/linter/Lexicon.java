package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chinese words of two to four characters and how often people write them, and the longer names of institutions. The list is
 * the one of the jieba segmenter, made from modern newspapers and novels: a word that it lacks may still be right, so it
 * gives evidence and never a verdict.
 */
final class Lexicon {

    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 4;
    private static final Lexicon SHIPPED = read(DataFile.read("/dict.txt"));

    /** Words packed into a number, sixteen bits a character, ascending. */
    private final long[] words;

    private final int[] frequencies;
    private final long[] names;
    private final long[] places;
    private final Set<String> institutions;

    private Lexicon(long[] words, int[] frequencies, long[] names, long[] places, Set<String> institutions) {
        this.words = words;
        this.frequencies = frequencies;
        this.names = names;
        this.places = places;
        this.institutions = institutions;
    }

    static Lexicon shipped() {
        return SHIPPED;
    }

    /** How often a word stands in the texts behind the list; 0 if it is no word. */
    int frequency(CharSequence word) {
        if (word.length() < MIN_LENGTH || word.length() > MAX_LENGTH) {
            return 0;
        }
        int at = Arrays.binarySearch(words, packed(word));
        return at < 0 ? 0 : frequencies[at];
    }

    boolean isWord(CharSequence word) {
        return frequency(word) > 0;
    }

    /** Whether a part of a text of two to four characters is a word. */
    boolean isWord(CharSequence text, int from, int to) {
        return Arrays.binarySearch(words, packed(text, from, to)) >= 0;
    }

    /** All words of four characters that people write at least so often. */
    List<String> idioms(int atLeast) {
        List<String> idioms = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i] >>> 48 != 0 && frequencies[i] >= atLeast) {
                idioms.add(unpacked(words[i]));
            }
        }
        return idioms;
    }

    private static String unpacked(long word) {
        return new String(new char[] {(char) (word >>> 48), (char) (word >>> 32), (char) (word >>> 16), (char) word});
    }

    /** Whether the list knows it as the name of a person. */
    boolean isName(CharSequence word) {
        return word.length() <= MAX_LENGTH && Arrays.binarySearch(names, packed(word)) >= 0;
    }

    /** Whether it is the name of a province, a city or another place. */
    boolean isPlace(CharSequence word) {
        return word.length() <= MAX_LENGTH && Arrays.binarySearch(places, packed(word)) >= 0;
    }

    /** Whether it is the name of a well-known institution. */
    boolean isInstitution(String name) {
        return institutions.contains(name);
    }

    private static long packed(CharSequence word) {
        return packed(word, 0, word.length());
    }

    private static long packed(CharSequence text, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = packed << 16 | text.charAt(i);
        }
        return packed;
    }

    private static Lexicon read(List<String> lines) {
        long[][] found = new long[lines.size()][];
        long[] names = new long[lines.size()];
        long[] places = new long[lines.size()];
        Set<String> institutions = new HashSet<>();
        int wordCount = 0;
        int nameCount = 0;
        int placeCount = 0;
        for (String line : lines) {
            String[] parts = line.split(" ");
            String word = parts[0];
            String kind = parts[2];
            if (kind.equals("nt") || word.endsWith("大学") || word.endsWith("学院")) {
                institutions.add(word);
            }
            if (word.length() < MIN_LENGTH || word.length() > MAX_LENGTH) {
                continue;
            }
            if (kind.startsWith("nr")) {
                names[nameCount++] = packed(word);
            } else {
                found[wordCount++] = new long[] {packed(word), Integer.parseInt(parts[1])};
            }
            if (kind.equals("ns")) {
                places[placeCount++] = packed(word);
            }
        }
        long[][] sorted = Arrays.copyOf(found, wordCount);
        Arrays.sort(sorted, (one, other) -> Long.compare(one[0], other[0]));
        return new Lexicon(
                Arrays.stream(sorted).mapToLong(pair -> pair[0]).toArray(),
                Arrays.stream(sorted).mapToInt(pair -> (int) pair[1]).toArray(),
                sorted(names, nameCount),
                sorted(places, placeCount),
                Set.copyOf(institutions));
    }

    private static long[] sorted(long[] packed, int count) {
        long[] kept = Arrays.copyOf(packed, count);
        Arrays.sort(kept);
        return kept;
    }
}
