package org.kaijuan.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.kaijuan.web.TableFile;

/** Which column of a table is what. */
record Headings(Map<String, String> headerByField) {

    private static final Map<String, String> FIELD_BY_NAME = load();

    Headings {
        headerByField = Map.copyOf(headerByField);
    }

    static Headings of(TableFile table) {
        Map<String, String> found = new HashMap<>();
        for (String header : table.headers()) {
            String field = FIELD_BY_NAME.get(CategoryWords.folded(header));
            if (field != null) {
                found.putIfAbsent(field, header);
            }
        }
        return new Headings(found);
    }

    boolean has(String field) {
        return headerByField.containsKey(field);
    }

    /** The cell; nothing if there is no such column, empty if the cell is. */
    Optional<String> cell(TableFile.Row row, String field) {
        return Optional.ofNullable(headerByField.get(field)).map(row::get).map(Headings::unguarded);
    }

    /** Exports put an apostrophe before what a spreadsheet would take for a formula, e.g. before a list. */
    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static Map<String, String> load() {
        Properties names = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Headings.class.getResourceAsStream("/answers/headings.properties"))) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<String, String> fields = new HashMap<>();
        names.forEach((field, headings) -> {
            for (String heading : headings.toString().split(",")) {
                fields.put(CategoryWords.folded(heading), field.toString());
            }
        });
        return Map.copyOf(fields);
    }
}
