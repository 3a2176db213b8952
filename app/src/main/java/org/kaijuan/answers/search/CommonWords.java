package org.kaijuan.answers.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Chinese words of two characters (the list of the jieba segmenter): what stands among them was hardly written by mistake. */
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
                    .filter(line -> line.indexOf(' ') == 2)
                    .mapToInt(line -> packed(line.charAt(0), line.charAt(1)))
                    .sorted()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
