package org.kaijuan.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as an Excel file, streamed: a handler returns it for {@code ?format=xlsx}. A stream over database rows is closed
 * when all is written.
 *
 * @param filename ends in {@code .xlsx}; may be Chinese
 */
public record Excel<T>(String filename, List<Column<T>> columns, Stream<T> rows) {

    /**
     * A column.
     *
     * @param header already in the reader's language
     * @param value text, number, boolean, {@link java.time.LocalDate} or {@link java.time.Instant} (shown in the business
     *     clock's zone); null leaves the cell empty
     */
    public record Column<T>(String header, Function<? super T, ? extends @Nullable Object> value) {}

    public static <T> Excel<T> of(String filename, List<Column<T>> columns, Stream<T> rows) {
        return new Excel<>(filename, columns, rows);
    }

    public static <T> Column<T> column(String header, Function<? super T, ? extends @Nullable Object> value) {
        return new Column<>(header, value);
    }

    /**
     * Text that no spreadsheet takes for a formula, also after the file was saved as CSV: a leading {@code = + - @}, tab
     * or line break gets an apostrophe (OWASP, CSV injection).
     */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
