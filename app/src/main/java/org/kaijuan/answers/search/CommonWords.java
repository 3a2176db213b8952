package org.kaijuan.answers.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** Pairs of characters that stand in Chinese words (the list of the jieba segmenter): they were hardly written by mistake. */
final class CommonWords {

    private static final int[] WORDS = read();

    private CommonWords() {}

    static boolean has(char one, char other) {
        return Arrays.binarySearch(WORDS, packed(one, other)) >= 0;
    }

    private static int packed(char one, char other) {
        return one << 16 | other;
    }

    private static int[] read() {
        try (InputStream in = Objects.requireNonNull(CommonWords.class.getResourceAsStream("/dict.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.substring(0, Math.max(0, line.indexOf(' '))))
                    .flatMapToInt(word -> IntStream.range(0, Math.max(0, word.length() - 1))
                            .map(at -> packed(word.charAt(at), word.charAt(at + 1))))
                    .sorted()
                    .distinct()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
