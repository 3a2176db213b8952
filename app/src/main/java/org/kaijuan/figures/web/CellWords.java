package org.kaijuan.figures.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kaijuan.figures.FigureRow;
import org.kaijuan.web.Words;
import org.springframework.stereotype.Component;

/** Says the codes in the cells of a row in words; cells that are no codes stay as they are. */
@Component
class CellWords {

    private final Words words;

    CellWords(Words words) {
        this.words = words;
    }

    FigureRow in(Locale language, FigureRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, value) -> cells.put(column, cell(language, column, value)));
        return new FigureRow(row.id(), row.library(), row.day(), row.counts(), cells);
    }

    private String cell(Locale language, String column, String value) {
        String key = "figure.cell." + column + "." + value;
        return words.has(key) ? words.of(language, key) : value;
    }
}
