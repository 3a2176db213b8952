package org.kaijuan.prose;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaijuan.prose.WordList.Word;

/** Words in which a numeral counts nothing: 统一, 十分, 千家万户, 九江. Data ({@code prose/numeral-words.txt}). */
final class NumeralWords {

    private record Place(Word word, int offset) {}

    private static final Map<Character, List<Place>> BY_NUMERAL = WordList.words("numeral-words.txt").stream()
            .flatMap(word -> IntStream.range(0, word.word().length()).mapToObj(offset -> new Place(word, offset)))
            .collect(Collectors.groupingBy(place -> place.word().word().charAt(place.offset())));

    private NumeralWords() {}

    /** Whether the numeral at this index is part of such a word. */
    static boolean cover(String folded, int index) {
        return BY_NUMERAL.getOrDefault(folded.charAt(index), List.of()).stream()
                .anyMatch(place -> place.offset() <= index && place.word().standsAt(folded, index - place.offset()));
    }
}
