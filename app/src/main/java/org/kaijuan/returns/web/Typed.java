package org.kaijuan.returns.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Period;
import org.kaijuan.returns.Consent;
import org.kaijuan.returns.DeclaredFigure;
import org.kaijuan.returns.DeedKind;
import org.kaijuan.returns.EntryBody;
import org.kaijuan.returns.EntryKind;
import org.kaijuan.web.Form;

/**
 * One entry as a form or a client sends it: {@code kind}, {@code key}, {@code version} and the fields of its kind. Who has read
 * what somebody else wrote and insists sends the other's version as {@code seen}.
 *
 * @param fields as sent
 */
public record Typed(EntryKind kind, String key, int version, Map<String, String> fields) {

    static Typed of(Form form) {
        try {
            EntryKind kind = EntryKind.of(form.text("kind"));
            String field = form.text("seen").isEmpty() ? "version" : "seen";
            int version = form.text(field).isEmpty() ? 0 : form.integer(field, 0, Integer.MAX_VALUE);
            return new Typed(kind, form.text("key"), version, new TreeMap<>(form.toMap()));
        } catch (IllegalArgumentException noKind) {
            throw new NotFoundException("entry " + form.text("kind"));
        }
    }

    private String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /**
     * Whether a figure was begun and not finished: words without a value, or nothing in the place of a computed one. Taking
     * it for an empty entry would lose what is there.
     */
    boolean isUnfinished() {
        return kind == EntryKind.FIGURE
                && field("value").isEmpty()
                && (!field("quote").isEmpty() || fields.containsKey("computedNow"));
    }

    /**
     * What is to be written; null if the fields are empty, which takes the entry out.
     *
     * @param figure the figure of the catalogue, if it is one
     * @param about the days that a figure is about unless others are given
     */
    @Nullable
    EntryBody body(@Nullable DeclaredFigure figure, Period about) {
        return switch (kind) {
            case ANSWER -> answer();
            case FIGURE -> figure == null ? null : figure(figure, about);
            case HIGHLIGHT -> field("text").isEmpty() ? null : new EntryBody.Highlight(field("chapter"), field("text"));
            case DEED -> deed();
        };
    }

    private @Nullable EntryBody answer() {
        List<List<String>> rows = rows();
        return field("text").isEmpty() && rows.isEmpty() ? null : new EntryBody.Answer(field("text"), rows);
    }

    /** Cells are called {@code cell-ROW-COLUMN}; blank rows fall away. */
    private List<List<String>> rows() {
        Map<Integer, Map<Integer, String>> cells = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.matches("cell-\\d{1,3}-\\d{1,2}")) {
                String[] place = name.split("-");
                cells.computeIfAbsent(Integer.valueOf(place[1]), _ -> new TreeMap<>())
                        .put(Integer.valueOf(place[2]), value.strip());
            }
        });
        List<List<String>> rows = new ArrayList<>();
        cells.values().stream()
                .map(row -> List.copyOf(row.values()))
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .forEach(rows::add);
        return rows;
    }

    private @Nullable EntryBody figure(DeclaredFigure figure, Period about) {
        String value = field("value");
        if (value.isEmpty()) {
            return null;
        }
        BigDecimal number = figure.isText() ? null : number(value);
        Provenance provenance = fields.containsKey("computed") ? Provenance.COMPUTED : Provenance.DECLARED;
        return new EntryBody.Figure(
                number,
                number == null ? value : null,
                fields.containsKey("atLeast"),
                period(about),
                provenance,
                field("quote"));
    }

    private Period period(Period about) {
        LocalDate from = day("from", about.from());
        LocalDate to = day("to", about.to());
        return to.isBefore(from) ? about : new Period(from, to);
    }

    private LocalDate day(String name, LocalDate otherwise) {
        return field(name).matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(field(name)) : otherwise;
    }

    private static @Nullable BigDecimal number(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace(",", "");
        return plain.matches("[-+]?\\d{1,15}(\\.\\d{1,6})?") ? new BigDecimal(plain) : null;
    }

    private @Nullable EntryBody deed() {
        if (field("who").isEmpty() && field("text").isEmpty() && field("title").isEmpty()) {
            return null;
        }
        return new EntryBody.Deed(
                choice(DeedKind.values(), field("deed")),
                field("who"),
                field("title"),
                field("text"),
                choice(Consent.values(), field("consent")));
    }

    /** The constant of that name, or the first one. */
    private static <E extends Enum<E>> E choice(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(values[0]);
    }
}
