package org.kaijuan.replay;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.random.RandomGenerator;

/** The invented words that the demo's papers and questions are made of ({@code replay/words.properties}). */
final class Words {

    private final Properties lists = new Properties();

    Words() {
        try (Reader reader = new InputStreamReader(
                Words.class.getResourceAsStream("/replay/words.properties"), StandardCharsets.UTF_8)) {
            lists.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String any(String list, RandomGenerator random) {
        List<String> words = all(list);
        return words.get(random.nextInt(words.size()));
    }

    String the(String name) {
        return all(name).getFirst();
    }

    List<String> all(String list) {
        String words = lists.getProperty(list);
        if (words == null) {
            throw new IllegalArgumentException("no words called " + list);
        }
        return List.of(words.split("\\|"));
    }
}
