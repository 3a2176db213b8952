package org.kaijuan.audit.web;

import java.util.Locale;
import java.util.Optional;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/**
 * Action codes in words. An action {@code module.entity.verb} is put together from the messages {@code
 * audit.entity.<module.entity>} and {@code audit.verb.<verb>}; a list that left as a file is an entity by itself, and
 * {@code audit.action.<code>} says what is better said otherwise. What nobody has named stays a code.
 */
@Component
public class DeedWords {

    private static final String FIGURE_ROWS = "figures.rows";

    private final Words words;

    DeedWords(Words words) {
        this.words = words;
    }

    /** The action, e.g. 请求：受理 for {@code desk.request.claimed}. */
    public String of(Locale language, String action) {
        return found(language, "audit.action." + action)
                .or(() -> found(language, "audit.entity." + action))
                .or(() -> action.startsWith(FIGURE_ROWS) ? figure(language, action) : composed(language, action))
                .orElse(action);
    }

    /** What the act was done to, e.g. 人员 for {@code person}. */
    public String subject(Locale language, String type) {
        return found(language, "audit.subject." + type).orElse(type);
    }

    private Optional<String> composed(Locale language, String action) {
        int end = action.lastIndexOf('.');
        if (end < 0) {
            return Optional.empty();
        }
        return both(language, "audit.entity." + action.substring(0, end), "audit.verb." + action.substring(end + 1));
    }

    private Optional<String> figure(Locale language, String action) {
        String id = action.substring(Math.min(action.length(), FIGURE_ROWS.length() + 1));
        return both(language, "audit.entity." + FIGURE_ROWS, "figure." + id);
    }

    private Optional<String> both(Locale language, String first, String second) {
        return found(language, first)
                .flatMap(one -> found(language, second).map(two -> words.of(language, "audit.words", one, two)));
    }

    private Optional<String> found(Locale language, String key) {
        return words.has(key) ? Optional.of(words.of(language, key)) : Optional.empty();
    }
}
