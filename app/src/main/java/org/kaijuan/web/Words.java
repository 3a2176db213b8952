package org.kaijuan.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of {@code messages/*.properties} in a given language; also for letters and exports, which have no page. */
@Component
public class Words {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final List<Locale> LANGUAGES = List.of(CHINESE, Locale.ENGLISH);

    private static final Logger log = LoggerFactory.getLogger(Words.class);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final MessageSource messages;
    private final BusinessClock clock;

    /** Messages without gaps, by language and key: most of a page, and always the same. */
    private final Map<Locale, Map<String, String>> plain = new ConcurrentHashMap<>();

    Words(MessageSource messages, BusinessClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The message, its gaps filled: texts by their message, days and times as {@code 2020-02-11 14:30}. */
    public String of(Locale language, String key, Object... arguments) {
        String known = arguments.length == 0 ? plain(language).get(key) : null;
        return known == null ? find(language, key, arguments) : known;
    }

    private String find(Locale language, String key, Object... arguments) {
        Object[] filled = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            filled[i] = spoken(language, arguments[i]);
        }
        String found = messages.getMessage(key, filled, "", language);
        if (found == null || found.isEmpty()) {
            log.warn("no message {} for {}", key, language);
            return key;
        }
        if (arguments.length == 0) {
            plain(language).put(key, found);
        }
        return found;
    }

    private Map<String, String> plain(Locale language) {
        return plain.computeIfAbsent(language, _ -> new ConcurrentHashMap<>());
    }

    /** The sentence in {@code language}. */
    public String of(Locale language, Text text) {
        return of(language, text.key(), text.arguments().toArray());
    }

    /** Whether there is such a message. */
    public boolean has(String key) {
        return messages.getMessage(key, new Object[0], null, CHINESE) != null;
    }

    private Object spoken(Locale language, Object argument) {
        return switch (argument) {
            case Text text -> of(language, text);
            case Instant instant -> EXACT.format(instant.atZone(clock.getZone()));
            case LocalDate day -> day.toString();
            case Enum<?> value -> value.name();
            case Number number -> number;
            default -> argument.toString();
        };
    }
}
