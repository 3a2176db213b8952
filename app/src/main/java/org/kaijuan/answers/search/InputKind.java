package org.kaijuan.answers.search;

import java.util.List;

/** How somebody asks, as far as it changes how entries are compared. */
public enum InputKind {
    /** A question as people type it. */
    SENTENCE,
    /** A few words without the form of a question. */
    KEYWORDS,
    /** Words that a machine wrote down from speech: sounds are right, characters may not be. */
    VOICE,
    /** Chinese typed in Latin letters. */
    PINYIN,
    /** A number of a menu. */
    NUMBER;

    private static final int FEW_CHARACTERS = 6;
    private static final int FEW_WORDS = 4;
    private static final List<String> ASKING = WordFile.lines("question-words.txt");

    /** Tells from the text alone; voice is known by the channel only. */
    public static InputKind of(String input) {
        String words = Normaliser.words(input);
        if (!words.isEmpty() && words.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return NUMBER;
        }
        if (Language.of(words) == Language.EN) {
            return Pinyin.typed(words).size() >= 2 ? PINYIN : ofEnglish(words);
        }
        if (ASKING.stream().anyMatch(words::contains)) {
            return SENTENCE;
        }
        String[] parts = words.split(" ");
        boolean isSpaced = parts.length >= 2 && words.length() / parts.length <= FEW_CHARACTERS;
        return isSpaced || words.length() <= FEW_CHARACTERS ? KEYWORDS : SENTENCE;
    }

    private static InputKind ofEnglish(String words) {
        return words.split(" ").length < FEW_WORDS ? KEYWORDS : SENTENCE;
    }
}
