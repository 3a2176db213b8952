package org.kaijuan.answers.search;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The BERT tokenizer over the vocabulary of a {@code tokenizer.json}. In Java rather than through the usual native
 * library: one less binary to unpack, and the same pieces (a test compares them).
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final boolean isUncased;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPiece(Map<String, Integer> vocabulary, boolean isUncased) {
        this.vocabulary = vocabulary;
        this.isUncased = isUncased;
        this.unknown = mark("[UNK]");
        this.first = mark("[CLS]");
        this.last = mark("[SEP]");
    }

    private int mark(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece), piece);
    }

    static WordPiece read(InputStream tokenizer) throws IOException {
        try {
            JsonNode root = JsonMapper.builder().build().readTree(tokenizer);
            Map<String, Integer> vocabulary = new HashMap<>();
            root.path("model")
                    .path("vocab")
                    .properties()
                    .forEach(piece ->
                            vocabulary.put(piece.getKey(), piece.getValue().intValue()));
            return new WordPiece(
                    vocabulary, root.path("normalizer").path("lowercase").asBoolean(true));
        } catch (JacksonException e) {
            throw new IOException("no vocabulary", e);
        }
    }

    /** The ids of the pieces between the marks of beginning and end, at most {@code limit} with them. */
    long[] ids(String text, int limit) {
        List<Integer> ids = new ArrayList<>();
        ids.add(first);
        for (String word : words(text)) {
            addPieces(word, ids);
        }
        int count = Math.min(ids.size(), limit - 1);
        long[] result = new long[count + 1];
        for (int i = 0; i < count; i++) {
            result[i] = ids.get(i);
        }
        result[count] = last;
        return result;
    }

    private void addPieces(String word, List<Integer> ids) {
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        while (start < word.length()) {
            int end = word.length();
            @Nullable Integer piece = null;
            while (end > start && piece == null) {
                String part = word.substring(start, end);
                piece = vocabulary.get(start == 0 ? part : "##" + part);
                end -= piece == null ? 1 : 0;
            }
            if (piece == null || word.length() > LONGEST_WORD) {
                ids.add(unknown);
                return;
            }
            pieces.add(piece);
            start = end;
        }
        ids.addAll(pieces);
    }

    private List<String> words(String text) {
        String plain =
                isUncased ? Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT) : text;
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints()
                .filter(point -> !isUncased || Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> {
                    if (stands(point)) {
                        flush(word, words);
                        words.add(Character.toString(point));
                    } else if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                        flush(word, words);
                    } else {
                        word.appendCodePoint(point);
                    }
                });
        flush(word, words);
        return words;
    }

    /** Chinese characters and punctuation are words of their own. */
    private static boolean stands(int point) {
        boolean isAsciiMark = point < 128 && point > ' ' && !Character.isLetterOrDigit(point);
        return isAsciiMark || isChinese(point) || isPunctuation(point);
    }

    /** The blocks that BERT counts as Chinese; kana and hangul are not among them. */
    private static boolean isChinese(int point) {
        return point >= 0x4E00 && point <= 0x9FFF
                || point >= 0x3400 && point <= 0x4DBF
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0x20000 && point <= 0x2CEAF
                || point >= 0x2F800 && point <= 0x2FA1F;
    }

    private static boolean isPunctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
