package org.kaijuan.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
}
