package org.kaijuan.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/** Fills wordings: in the person's language, in the library's zone. */
@Component
class Composer implements Senders {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Libraries libraries;
    private final Wordings wordings;
    private final Words words;
    private final BusinessClock clock;
    private final SealedLinks links;

    Composer(Libraries libraries, Wordings wordings, Words words, BusinessClock clock, SealedLinks links) {
        this.libraries = libraries;
        this.wordings = wordings;
        this.words = words;
        this.clock = clock;
        this.links = links;
    }

    LetterStore.Written compose(Letter letter, PersonView person) {
        String language = person.language().startsWith("en") ? Wordings.ENGLISH : Wordings.CHINESE;
        Template template = wordings.inForce(letter.library(), letter.template(), language);
        Template filled = template.fill(values(letter, person, language));
        return new LetterStore.Written(language, filled.subject(), filled.body());
    }

    /** The province signs with the name of the program. */
    @Override
    public String of(@Nullable LibraryId library) {
        return library == null
                ? words.of(Words.CHINESE, "app.name")
                : libraries.get(library).name();
    }

    /** The letter as a mail that is in no queue. */
    Mail mail(LetterId id, Letter letter, PersonView person, String address) {
        LetterStore.Written written = compose(letter, person);
        return new Mail(
                id,
                of(letter.library()),
                address,
                written.language(),
                written.subject(),
                links.fill(written.body().replace(Template.LINES, ""), letter.link()));
    }

    private Map<String, String> values(Letter letter, PersonView person, String language) {
        ZoneId zone = letter.library() == null
                ? clock.getZone()
                : libraries.get(letter.library()).zone();
        Locale locale = Locale.forLanguageTag(language);
        Map<String, String> values = new HashMap<>();
        letter.values().forEach((name, value) -> values.put(name, spoken(value, locale, zone)));
        values.put("reader", person.name());
        values.put("library", of(letter.library()));
        values.put("link", Template.LINK);
        values.put("lines", Template.LINES);
        return values;
    }

    private String spoken(Object value, Locale language, ZoneId zone) {
        return switch (value) {
            case Text text -> words.of(language, text);
            case Instant instant ->
                day(instant.atZone(zone).toLocalDate(), language) + " " + CLOCK.format(instant.atZone(zone));
            case LocalDate day -> day(day, language);
            default -> value.toString();
        };
    }

    /** As people say it, and with its year: a letter may be read long after. */
    private String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(words.of(language, "date.in-full"), language)
                .format(day);
    }
}
