package org.kaijuan.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/** All rows behind a figure as a workbook, read page by page while it is written. */
@Component
class RowsExport {

    private static final int AT_ONCE = 1000;

    private final Figures figures;
    private final Words words;
    private final CellWords cells;

    RowsExport(Figures figures, Words words, CellWords cells) {
        this.figures = figures;
        this.words = words;
        this.cells = cells;
    }

    Excel<FigureRow> of(
            FigureDefinition figure, FigureScope scope, Period period, Map<LibraryId, String> names, Locale language) {
        List<Excel.Column<FigureRow>> columns = new ArrayList<>();
        columns.add(Excel.column(words.of(language, "figures.day"), FigureRow::day));
        columns.add(Excel.column(
                words.of(language, "figures.library"),
                row -> library(row, names, words.of(language, "figures.provinces-own"))));
        for (String column : figure.rowColumns()) {
            columns.add(Excel.column(
                    words.of(language, "figure.column." + column),
                    row -> row.cells().get(column)));
        }
        if (figure.nature() == FigureDefinition.Nature.COUNT) {
            columns.add(Excel.column(words.of(language, "figure.unit." + figure.unit()), FigureRow::counts));
        }
        String filename =
                words.of(language, "figure." + figure.id()) + " " + period.from() + " " + period.to() + ".xlsx";
        return Excel.of(filename, columns, rows(figure.id(), scope, period).map(row -> cells.in(language, row)));
    }

    private static String library(FigureRow row, Map<LibraryId, String> names, String province) {
        LibraryId library = row.library();
        return library == null ? province : names.getOrDefault(library, library.code());
    }

    private Stream<FigureRow> rows(String id, FigureScope scope, Period period) {
        RowsPage first = figures.rows(id, scope, period, null, AT_ONCE);
        return Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        page -> page.map(RowsPage::next).map(next -> figures.rows(id, scope, period, next, AT_ONCE)))
                .flatMap(Optional::stream)
                .flatMap(page -> page.rows().stream());
    }
}
