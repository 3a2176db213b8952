package org.kaijuan.prose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The module's data files: a word a line, {@code #} begins a remark. */
final class WordList {

    /** @param notBefore characters which, when they follow, make another word of it */
    record Word(String word, String notBefore) {

        boolean standsAt(String text, int index) {
            int end = index + word.length();
            return text.startsWith(word, index) && (end >= text.length() || notBefore.indexOf(text.charAt(end)) < 0);
        }
    }

    private WordList() {}

    static List<Word> words(String file) {
        return lines(file).stream()
                .map(line -> line.split("\\s+!", 2))
                .map(parts -> new Word(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    static List<String> lines(String file) {
        try (InputStream stream = Objects.requireNonNull(WordList.class.getResourceAsStream("/prose/" + file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("(?:^|\\s)#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
