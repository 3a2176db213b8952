package org.kaijuan.figures;

import java.util.List;

/**
 * A number that Kaijuan can answer for. Its name is the message {@code figure.<id>}, what it counts exactly {@code
 * figure.<id>.help}, its unit {@code figure.unit.<unit>}, the heading of a column of its rows {@code figure.column.<column>}.
 *
 * @param id {@code module.what-it-counts}, stable; listed in docs/figures.md
 * @param unit e.g. {@code papers}, {@code requests}, {@code percent}, {@code hours}
 * @param rowColumns keys of the cells of its rows beside library, day and count; never a reader's name
 */
public record FigureDefinition(String id, String unit, Provenance provenance, List<String> rowColumns) {

    public FigureDefinition {
        rowColumns = List.copyOf(rowColumns);
    }
}
