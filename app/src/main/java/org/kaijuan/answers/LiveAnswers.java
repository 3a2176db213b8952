package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Service;

/**
 * Answers with what is in force at the moment of asking: {@code {{hours:loan-desk}}}, {@code {{service:reading-room}}}, {@code
 * {{policy:delivery.quota-per-day}}}, {@code {{library}}}, {@code {{school}}}, {@code {{today}}}. A decision changes the answer
 * at once, since nothing is kept. Asking costs no query.
 */
@Service
public class LiveAnswers {

    private final Placeholders placeholders;
    private final PlaceholderFacts facts;
    private final Libraries libraries;
    private final BusinessClock clock;

    LiveAnswers(Placeholders placeholders, PlaceholderFacts facts, Libraries libraries, BusinessClock clock) {
        this.placeholders = placeholders;
        this.facts = facts;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** The entry's answer for readers of a library, in English if they read English and there is one. */
    public LiveAnswer of(EntryView entry, LibraryId library, Locale language) {
        EntryContent content = entry.content();
        String tag = language.toLanguageTag();
        Locale written = content.english() == null || content.isEnglishFor(tag) ? language : Words.CHINESE;
        return preview(content.in(tag).answer(), library, written);
    }

    /** A text that is being written, as readers of the library would get it today. */
    public LiveAnswer preview(String answer, LibraryId library, Locale language) {
        LocalDate today = clock.today(libraries.get(library).zone());
        return placeholders.fill(answer, library, today, language);
    }

    /** The names that may stand in a placeholder. */
    public List<String> names() {
        return facts.names();
    }
}
