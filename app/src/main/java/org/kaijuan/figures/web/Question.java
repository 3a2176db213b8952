package org.kaijuan.figures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Days;

/** Scope and period as they stand in a URL: {@code library=CODE|province&from=&to=}. */
record Question(String library, Period period) {

    private static final int LONGEST_DAYS = 3700;

    /**
     * What was asked, with the actor's library (or the province) and the month so far where nothing was said.
     *
     * @throws BadInputException if a day is none, they are in the wrong order, or lie more than ten years apart
     */
    static Question of(
            Actor actor, @Nullable String library, @Nullable String from, @Nullable String to, LocalDate today) {
        Optional<LocalDate> begin = given(from).map(Question::day);
        LocalDate last = given(to)
                .map(Question::day)
                .orElseGet(() -> begin.map(first -> later(first, today)).orElse(today));
        LocalDate first = begin.orElseGet(() -> last.withDayOfMonth(1));
        if (last.isBefore(first)) {
            throw BadInputException.of("figures.period-backwards");
        }
        if (last.toEpochDay() - first.toEpochDay() > LONGEST_DAYS) {
            throw BadInputException.of("figures.period-too-long");
        }
        return new Question(given(library).orElseGet(() -> home(actor)), new Period(first, last));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(typed -> !typed.isBlank());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException e) {
            throw BadInputException.of("figures.not-a-day");
        }
    }

    private static String home(Actor actor) {
        LibraryId library = actor.library();
        return library == null ? FigureScope.PROVINCE : library.code();
    }

    /** As the query of a URL. */
    String query() {
        return "library=" + URLEncoder.encode(library, StandardCharsets.UTF_8) + "&from=" + period.from() + "&to="
                + period.to();
    }

    /** The same question about another period. */
    Question during(Period other) {
        return new Question(library, other);
    }
}
