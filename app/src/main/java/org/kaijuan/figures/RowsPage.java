package org.kaijuan.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.web.Cursor;

/**
 * Some of the rows of a figure, in an order that does not change while one turns the pages.
 *
 * @param total how many rows there are on all pages
 * @param next where to go on; absent on the last page
 */
public record RowsPage(
        List<FigureRow> rows, long total, @Nullable String next) {

    public RowsPage {
        rows = List.copyOf(rows);
    }

    /**
     * A page of rows in the order of day and id; the next one begins after {@link LastRow}.
     *
     * @param found up to {@code limit + 1} rows: one too many says that there is a next page
     */
    public static RowsPage upTo(int limit, List<FigureRow> found, long total) {
        if (found.size() <= limit) {
            return new RowsPage(found, total, null);
        }
        List<FigureRow> shown = found.subList(0, limit);
        FigureRow last = shown.getLast();
        return new RowsPage(shown, total, Cursor.encode(last.day(), last.id()));
    }
}
