package org.kaijuan.figures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureAnswer;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Listing;

/**
 * One figure: the number, its course, the rows behind it.
 *
 * @param declared what libraries state of a figure that is computed; absent if they state nothing
 * @param names of the libraries
 */
public record FigurePage(
        Selection selection,
        FigureAnswer answer,
        @Nullable FigureValue declared,
        SortedMap<LocalDate, BigDecimal> trend,
        Listing<FigureRow> rows,
        Map<LibraryId, String> names) {

    /** Whether what libraries state is something else than what was counted. */
    public boolean isDisputed() {
        return declared != null && !declared.equals(answer.value());
    }

    /** The name of the row's library; absent for what is the province's own. */
    public @Nullable String library(FigureRow row) {
        LibraryId library = row.library();
        return library == null ? null : names.getOrDefault(library, library.code());
    }

    /** Whether each row says how much it adds; the cases of a measure add nothing. */
    public boolean isCount() {
        return answer.definition().nature() == FigureDefinition.Nature.COUNT;
    }

    /** Whether the rows are of several libraries, so that each must be named. */
    public boolean hasSeveralLibraries() {
        return selection.scope().libraries().libraries().size() > 1;
    }
}
