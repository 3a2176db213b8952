package org.kaijuan.returns;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.kaijuan.kernel.Period;
import org.kaijuan.prose.DateMention;
import org.kaijuan.prose.DateMentions;
import org.kaijuan.prose.Prose;

/** Finds the days that a sentence is about: from one day to another, or until a day; otherwise those that were asked for. */
final class StatedPeriods {

    private static final int LONGEST_WORD = 4;
    private static final Properties WORDS = words();
    private static final Set<String> RANGE = Set.of(WORDS.getProperty("range").split("\\|"));
    private static final List<String> UNTIL = List.of(WORDS.getProperty("until").split("\\|"));

    private final Prose prose;
    private final Period asked;
    private final List<DateMention> dates;

    StatedPeriods(Prose prose, Period asked) {
        this.prose = prose;
        this.asked = asked;
        this.dates = DateMentions.in(prose, asked.to().getYear());
    }

    /** The days that the sentence between two indices is about. */
    Period of(int from, int to) {
        List<DateMention> here = dates.stream()
                .filter(date ->
                        date.from() >= from && date.to() <= to && date.date().isPresent())
                .toList();
        return range(here).or(() -> until(here)).orElse(asked);
    }

    private Optional<Period> range(List<DateMention> here) {
        for (int i = 0; i + 1 < here.size(); i++) {
            String between = prose.text()
                    .substring(here.get(i).to(), here.get(i + 1).from())
                    .strip();
            if (RANGE.contains(between)) {
                return period(
                        here.get(i).date().orElseThrow(), here.get(i + 1).date().orElseThrow());
            }
        }
        return Optional.empty();
    }

    private Optional<Period> until(List<DateMention> here) {
        return here.stream()
                .filter(this::isUntil)
                .map(date -> date.date().orElseThrow())
                .flatMap(day -> period(asked.from(), day).stream())
                .findFirst();
    }

    private boolean isUntil(DateMention date) {
        String before = prose.text()
                .substring(Math.max(0, date.from() - LONGEST_WORD), date.from())
                .strip();
        return UNTIL.stream().anyMatch(before::endsWith);
    }

    /** Only days that were asked about; a plan for April says nothing about February. */
    private Optional<Period> period(LocalDate from, LocalDate to) {
        boolean isAbout = !to.isBefore(from) && asked.contains(to);
        return isAbout ? Optional.of(new Period(from, to)) : Optional.empty();
    }

    private static Properties words() {
        try (InputStream file = StatedPeriods.class.getResourceAsStream("/returns/date-words.properties")) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: returns/date-words.properties");
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
