package org.kaijuan.figures.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureAnswer;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and the rows behind them (contract §4). Days are inclusive, in the zone of each library. */
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {

    private static final String READ = "figures:figure:read";
    private static final int MOST_ROWS = 1000;

    private final Figures figures;
    private final Words words;
    private final BusinessClock clock;

    FiguresApi(Figures figures, Words words, BusinessClock clock) {
        this.figures = figures;
        this.words = words;
        this.clock = clock;
    }

    /** @param scope the code asked for */
    record Answer(String scope, LocalDate from, LocalDate to, List<Figure> figures) {}

    /**
     * @param value a number or a text; null where there is nothing to answer from
     * @param provenance {@code computed}, {@code declared} or {@code estimated}
     * @param rows where the rows are
     */
    record Figure(
            String id,
            String name,
            String unit,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Object value,

            String provenance,
            String rows) {}

    /** @param counts how much the row adds to the value */
    record Row(String id, String library, LocalDate day, BigDecimal counts, Map<String, String> cells) {}

    /** All figures of a scope. */
    @GetMapping
    @Allow(READ)
    Answer figures(
            Actor actor,
            Locale language,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Question question = Question.of(actor, library, from, to, clock.today(clock.getZone()));
        FigureScope scope = figures.scope(actor, question.library());
        List<Figure> answers = figures.values(scope, question.period()).stream()
                .map(answer -> figure(answer, question, language))
                .toList();
        return new Answer(
                scope.code(), question.period().from(), question.period().to(), answers);
    }

    /** The rows behind one figure. */
    @GetMapping("/{id}/rows")
    @Allow(READ)
    Listing<Row> rows(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String library,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        Question question = Question.of(actor, library, from, to, clock.today(clock.getZone()));
        FigureScope scope = figures.scope(actor, question.library());
        int rows = Math.clamp(limit, 1, MOST_ROWS);
        RowsPage page = figures.rows(id, scope, question.period(), cursor, rows);
        return Listing.of(page.rows(), page.total(), page.next()).map(FiguresApi::row);
    }

    private Figure figure(FigureAnswer answer, Question question, Locale language) {
        String id = answer.definition().id();
        return new Figure(
                id,
                words.of(language, "figure." + id),
                words.of(language, "figure.unit." + answer.definition().unit()),
                plain(answer.value()),
                answer.definition().provenance().name().toLowerCase(Locale.ROOT),
                "/api/v1/figures/" + id + "/rows?" + question.query());
    }

    private static @Nullable Object plain(FigureValue value) {
        return switch (value) {
            case FigureValue.Quantity(BigDecimal number) -> number.scale() > 0 ? shortened(number) : number;
            case FigureValue.Wording(String text) -> text;
            case FigureValue.Nothing() -> null;
        };
    }

    /** Without the zeros at its end, and never with an exponent. */
    private static BigDecimal shortened(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Row row(FigureRow row) {
        LibraryId library = row.library();
        return new Row(
                row.id(),
                library == null ? FigureScope.PROVINCE : library.code(),
                row.day(),
                row.counts(),
                row.cells());
    }
}
