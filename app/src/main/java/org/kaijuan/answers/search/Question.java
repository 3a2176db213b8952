package org.kaijuan.answers.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question made ready for comparing.
 *
 * @param normal empty if there was nothing to read in it
 * @param isCut whether it was longer than what is read
 * @param vector empty without a model for its language, or when too many ask at once
 * @param isDegraded whether a vector was due and could not be had
 */
public record Question(
        String normal,
        InputKind kind,
        Language language,
        boolean isCut,
        List<String> terms,
        List<String> sounds,
        Optional<short[]> vector,
        boolean isDegraded) {

    /** @param given what the channel knows of the kind; null if the text has to tell */
    public static Question of(String input, @Nullable InputKind given, Embedders embedders) {
        return of(input, given, embedders, List.of());
    }

    /** @param views banks whose words tell what a wrong character stands for */
    public static Question of(String input, @Nullable InputKind given, Embedders embedders, List<View> views) {
        InputKind kind = given == null ? InputKind.of(input) : given;
        String written = Normaliser.normalise(input);
        Language language = Language.of(written);
        String normal = language == Language.ZH ? Spelling.corrected(written, views) : written;
        boolean wantsVector = kind != InputKind.PINYIN && !normal.isEmpty();
        Optional<short[]> vector = wantsVector ? embedders.embed(language, normal) : Optional.empty();
        List<String> sounds = kind == InputKind.PINYIN ? withPairs(Pinyin.typed(normal)) : soundTerms(normal);
        return new Question(
                normal,
                kind,
                language,
                Normaliser.isCut(input),
                Terms.single(normal),
                sounds,
                vector,
                wantsVector && vector.isEmpty());
    }

    /** The syllables of a normalised text and the pairs of them. */
    static List<String> soundTerms(String normal) {
        return Language.of(normal) == Language.ZH ? withPairs(Pinyin.syllables(normal)) : List.of();
    }

    private static List<String> withPairs(List<String> syllables) {
        List<String> terms = new ArrayList<>(syllables);
        terms.addAll(Terms.pairs(syllables));
        return terms;
    }
}
