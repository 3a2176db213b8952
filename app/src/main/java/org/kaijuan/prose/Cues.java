package org.kaijuan.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The cues of one figure, read from their notation ({@link Sought}), in folded characters. */
record Cues(
        List<List<String>> near,
        List<List<String>> counted,
        List<String> never,
        List<String> ahead,
        List<String> helpful) {

    static Cues of(List<String> notation) {
        Cues cues =
                new Cues(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        notation.forEach(cues::take);
        return cues;
    }

    private void take(String cue) {
        switch (cue.charAt(0)) {
            case '+' -> near.add(words(cue.substring(1)));
            case '@' -> counted.add(words(cue.substring(1)));
            case '-' -> never.addAll(words(cue.substring(1)));
            case '^' -> ahead.addAll(words(cue.substring(1)));
            default -> helpful.addAll(words(cue));
        }
    }

    private static List<String> words(String alternatives) {
        return Arrays.stream(alternatives.split("/"))
                .map(Folded::of)
                .flatMap(Cues::spellings)
                .toList();
    }

    /** 免VPN is also written 免 VPN. */
    private static Stream<String> spellings(String word) {
        String apart = word.replaceAll("(?<=[一-龥])(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=[一-龥])", " ");
        return Stream.of(word, apart).distinct();
    }
}
