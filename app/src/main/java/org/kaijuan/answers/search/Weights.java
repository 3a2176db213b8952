package org.kaijuan.answers.search;

/**
 * How much each way of comparing counts. Rare strong signs count by a power of themselves, so that many weak ones do not add up to a strong one:
 * a mixed score that is linear in everything ranks worse than meaning alone when readers use words of their own.
 *
 * @param meaning nearness of vectors
 * @param terms common characters and words
 * @param pairs common pairs of neighbours
 * @param sound common syllables and pairs of them
 * @param manyPairs the cube of {@code pairs}: the question is nearly the phrasing
 * @param misheard how much more the two sound alike than they look alike: characters that were written down wrongly
 * @param sameText that the phrasing is the very question
 */
public record Weights(
        double meaning, double terms, double pairs, double sound, double manyPairs, double misheard, double sameText) {

    public static final Weights MEANING_ALONE = new Weights(1, 0, 0, 0, 0, 0, 0);

    /** More than all else together: nothing comes before the very question. */
    private static final double ABOVE_ALL = 5;

    private static final double UNREMARKABLE = 0.03;

    /** What serves best for a kind of input, and what is left when there is no vector. */
    static Weights of(InputKind kind, boolean hasVector) {
        if (!hasVector) {
            return withoutMeaning(kind);
        }
        return switch (kind) {
            case SENTENCE, NUMBER -> new Weights(1, 0, 0, 0, 0.4, 2, ABOVE_ALL);
            case KEYWORDS -> new Weights(0.9, 0.1, 0.1, 0, 0.4, 2, ABOVE_ALL);
            case VOICE -> new Weights(0.8, 0.1, 0, 0.2, 0.4, 2, ABOVE_ALL);
            case PINYIN -> new Weights(0, 0, 0, 1, 0, 0, ABOVE_ALL);
        };
    }

    private static Weights withoutMeaning(InputKind kind) {
        return switch (kind) {
            case SENTENCE, KEYWORDS, NUMBER -> new Weights(0, 0.6, 0.3, 0.1, 0, 0, ABOVE_ALL);
            case VOICE -> new Weights(0, 0.3, 0.1, 0.6, 0, 0, ABOVE_ALL);
            case PINYIN -> new Weights(0, 0, 0, 1, 0, 0, ABOVE_ALL);
        };
    }

    double mixed(double meant, double worded, double paired, double sounded, boolean isSameText) {
        double unexpected = Math.max(0, sounded - worded - UNREMARKABLE);
        return meaning * meant
                + terms * worded
                + pairs * paired
                + sound * sounded
                + manyPairs * paired * paired * paired
                + misheard * sounded * unexpected
                + (isSameText ? sameText : 0);
    }
}
