package org.kaijuan.answers;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.ServiceDefinition;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/** The names of categories, and the categories that names stand for. */
@Component
public class CategoryWords {

    private final Opening opening;
    private final Words words;

    CategoryWords(Opening opening, Words words) {
        this.opening = opening;
        this.words = words;
    }

    /** Every category that Kaijuan knows: those of the epidemic first, then the library, then its services. */
    public List<String> known() {
        return Stream.of(
                        Categories.EPIDEMIC.stream(),
                        Stream.of(Categories.GENERAL),
                        opening.services().stream().map(ServiceDefinition::key))
                .flatMap(keys -> keys)
                .toList();
    }

    /** The name of a category; a word of a library's own is its own name. */
    public String name(String category, Locale language) {
        String key = "answers.category." + category;
        if (words.has(key)) {
            return words.of(language, key);
        }
        return words.has("service." + category) ? words.of(language, "service." + category) : category;
    }

    /** The category that somebody typed: its key, or its name in any language; other words stand for themselves. */
    String category(String typed) {
        String name = typed.strip();
        return name.isEmpty() ? Categories.GENERAL : byName().getOrDefault(folded(name), name);
    }

    /** Names in all languages, folded, with their keys. */
    Map<String, String> byName() {
        Map<String, String> keys = new HashMap<>();
        for (String key : known()) {
            keys.put(folded(key), key);
            Words.LANGUAGES.forEach(language -> keys.put(folded(name(key, language)), key));
        }
        return keys;
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
