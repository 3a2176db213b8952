package org.kaijuan.returns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a text says anything, or only fills its field ({@code 无}, {@code n/a}, dots). */
final class Substance {

    private static final int SHORTEST = 8;
    private static final Set<String> EMPTY_WORDS = words();

    private Substance() {}

    static boolean isNothing(String text) {
        String letters = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
        return EMPTY_WORDS.contains(letters)
                || letters.codePointCount(0, letters.length()) < SHORTEST
                || letters.codePoints().distinct().count() < 3;
    }

    private static Set<String> words() {
        try (InputStream file = Substance.class.getResourceAsStream("/returns/empty-words.txt")) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: returns/empty-words.txt");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
