package org.kaijuan.identity.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.TableFile;

/** Reads rows of a spreadsheet as libraries and decides about each: new, changed, as before, or refused with a reason. */
final class LibraryLines {

    private static final int MAX_NAME = 100;

    private final Columns columns;
    private final Libraries libraries;
    private final Map<String, Long> seen = new HashMap<>();

    private LibraryLines(Columns columns, Libraries libraries) {
        this.columns = columns;
        this.libraries = libraries;
    }

    /** The libraries of a table; refused if a column is missing. */
    static Outcome<List<LibraryLine>> of(TableFile table, Libraries libraries) {
        Columns columns = Columns.ofLibraries(table.headers());
        for (String column : List.of("code", "school", "kind", "city")) {
            if (columns.header(column).isEmpty()) {
                return Outcome.refused("identity.import-library-columns", String.join(", ", table.headers()));
            }
        }
        LibraryLines lines = new LibraryLines(columns, libraries);
        List<LibraryLine> decided = new ArrayList<>();
        table.rows().forEach(row -> decided.add(lines.line(row)));
        return Outcome.done(List.copyOf(decided));
    }

    /** The unit of a city by its name. */
    static Optional<UnitView> city(Libraries libraries, String name) {
        return libraries.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CITY && unit.name().equals(name))
                .findFirst();
    }

    private LibraryLine line(TableFile.Row row) {
        String code = columns.cell(row, "code");
        String school = columns.cell(row, "school");
        String word = columns.cell(row, "kind");
        String city = columns.cell(row, "city");
        LibraryView.Kind kind = word == null ? null : kind(word);
        Text complaint = complaint(row.position(), code, school, word, kind, city);
        if (complaint != null || code == null || school == null || kind == null) {
            return new LibraryLine(
                    row.position(), code, school, null, city, RowView.Action.REFUSE, complaint, null, null);
        }
        LibraryView present = libraries.find(code).orElse(null);
        RowView.Action action = present == null ? RowView.Action.CREATE : change(present, school, kind);
        return new LibraryLine(
                row.position(),
                code,
                school,
                kind.name(),
                city,
                action,
                null,
                present == null ? null : present.school(),
                present == null ? null : present.kind().name());
    }

    private static RowView.Action change(LibraryView present, String school, LibraryView.Kind kind) {
        return present.school().equals(school) && present.kind() == kind ? RowView.Action.SAME : RowView.Action.UPDATE;
    }

    private @Nullable Text complaint(
            long position,
            @Nullable String code,
            @Nullable String school,
            @Nullable String word,
            LibraryView.@Nullable Kind kind,
            @Nullable String city) {
        if (code == null || !LibraryId.isValid(code)) {
            return Text.of("identity.import.bad-code", code == null ? "" : code);
        }
        Long first = seen.putIfAbsent(code, position);
        if (first != null) {
            return Text.of("identity.import.same-code", code, first);
        }
        if (school == null || school.length() > MAX_NAME) {
            return Text.of("identity.import.no-school");
        }
        if (kind == null) {
            return Text.of("identity.import.unknown-kind", word == null ? "" : word);
        }
        return complaintAboutCity(code, city);
    }

    private @Nullable Text complaintAboutCity(String code, @Nullable String city) {
        if (city == null || city(libraries, city).isEmpty()) {
            return Text.of("identity.import.unknown-city", city == null ? "" : city);
        }
        return libraries
                        .find(code)
                        .filter(present -> !present.city().equals(city))
                        .isPresent()
                ? Text.of("identity.import.other-city", city)
                : null;
    }

    private static LibraryView.@Nullable Kind kind(String word) {
        try {
            return LibraryView.Kind.of(word);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
