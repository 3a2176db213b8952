package org.kaijuan.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * One of the things that a figure counts. Over all rows of a count the {@code counts} add up to its value; of a share or a
 * median the rows are its cases.
 *
 * @param id identifies the row within its figure
 * @param library absent for what is the province's own
 * @param day the business day it counts on, in the zone of its library
 * @param counts how much it adds, mostly 1
 * @param cells by the {@code rowColumns} of the definition; no name of a reader
 */
public record FigureRow(
        String id, @Nullable LibraryId library, LocalDate day, BigDecimal counts, Map<String, String> cells) {

    public FigureRow {
        cells = Map.copyOf(cells);
    }
}
