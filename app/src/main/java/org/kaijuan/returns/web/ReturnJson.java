package org.kaijuan.returns.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.returns.DeedView;
import org.kaijuan.returns.ReturnView;
import org.kaijuan.returns.StatedFigure;

/**
 * A return in the API: what stands.
 *
 * @param version the edition that stands; 0 if none does
 * @param edition the last edition
 */
record ReturnJson(
        String id,
        String notice,
        String library,
        int version,
        int edition,
        String state,
        @Nullable Instant firstComplete,
        boolean late,
        @Nullable String remarks,
        List<Answer> answers,
        List<Figure> figures,
        List<Highlight> highlights,
        List<Deed> deeds) {

    record Answer(String question, String text, List<List<String>> rows) {}

    /** @param value a number or a text */
    record Figure(
            String id,
            Object value,
            String unit,
            String provenance,
            LocalDate from,
            LocalDate to,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String quote) {}

    record Highlight(String id, String chapter, String text) {}

    /** @param text left out while it may not be told in public */
    record Deed(
            String id,
            String kind,
            String who,
            String title,
            @Nullable String text,
            String consent) {}

    static ReturnJson of(ReturnView found) {
        return new ReturnJson(
                found.id().toString(),
                found.notice().toString(),
                found.library().code(),
                found.version(),
                found.edition(),
                found.state().code(),
                found.firstComplete(),
                found.late(),
                found.remarks(),
                found.answers().stream()
                        .map(answer -> new Answer(answer.question(), answer.text(), answer.rows()))
                        .toList(),
                found.figures().stream().map(ReturnJson::figure).toList(),
                found.highlights().stream()
                        .map(highlight ->
                                new Highlight(highlight.id().toString(), highlight.chapter(), highlight.text()))
                        .toList(),
                found.deeds().stream().map(ReturnJson::deed).toList());
    }

    private static Figure figure(StatedFigure stated) {
        return new Figure(
                stated.figure(),
                plain(stated.value()),
                stated.unit(),
                code(stated.provenance()),
                stated.period().from(),
                stated.period().to(),
                stated.quote());
    }

    private static Object plain(FigureValue value) {
        return switch (value) {
            case FigureValue.Quantity(BigDecimal number) -> number;
            case FigureValue.Wording(String text) -> text;
            case FigureValue.Nothing() -> "";
        };
    }

    private static Deed deed(DeedView deed) {
        return new Deed(
                deed.id(),
                code(deed.kind()),
                deed.who(),
                deed.title(),
                deed.isPublishable() ? deed.text() : null,
                code(deed.consent()));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
