package org.kaijuan.figures;

import java.util.List;

/**
 * A number that Kaijuan can answer for. Its name is the message {@code figure.<id>}, what it counts exactly {@code
 * figure.<id>.help}, its unit {@code figure.unit.<unit>}, the heading of a column of its rows {@code figure.column.<column>};
 * a cell whose value is a code has the message {@code figure.cell.<column>.<code>}.
 *
 * @param id {@code module.what-it-counts}, stable; listed in docs/figures.md
 * @param unit e.g. {@code papers}, {@code requests}, {@code percent}, {@code hours}
 * @param rowColumns keys of the cells of its rows beside library, day and count; never a reader's name
 */
public record FigureDefinition(String id, String unit, Provenance provenance, List<String> rowColumns, Nature nature) {

    /** How a number comes from its rows. */
    public enum Nature {
        /** The rows add up to it, and so do the libraries; a day without rows is a zero. */
        COUNT,
        /** Reckoned from its rows, like a share or a median; a day without rows says nothing. */
        MEASURE
    }

    public FigureDefinition {
        rowColumns = List.copyOf(rowColumns);
    }

    /** A count. */
    public FigureDefinition(String id, String unit, Provenance provenance, List<String> rowColumns) {
        this(id, unit, provenance, rowColumns, Nature.COUNT);
    }

    /** Whether it is one of the main numbers of its module, and not a part of one ({@code module.number.part}). */
    public boolean isHeadline() {
        return id.indexOf('.') == id.lastIndexOf('.');
    }

    /** The same figure as a measure. */
    public FigureDefinition asMeasure() {
        return new FigureDefinition(id, unit, provenance, rowColumns, Nature.MEASURE);
    }
}
