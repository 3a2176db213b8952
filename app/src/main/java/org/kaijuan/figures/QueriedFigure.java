package org.kaijuan.figures;

import java.util.List;

/**
 * A figure that is one SQL query over things that each belong to one library and count on one day.
 *
 * @param cell key of the one cell of its rows: what kind of thing a row is
 * @param sql selects {@code id} (text), {@code library_id}, {@code day}, {@code number} and {@code cell}; joins {@code asked
 *     (library_id, zone)}, the libraries that are asked for; may use {@code :from} and {@code :to}. Fixed text only
 * @param isSilent whether no rows mean that there is nothing to say, rather than zero
 */
public record QueriedFigure(FigureDefinition definition, String cell, String sql, boolean isSilent) {

    /** What happened, counted: no rows are a zero. */
    public static QueriedFigure count(String id, String unit, String cell, String sql) {
        return new QueriedFigure(new FigureDefinition(id, unit, Provenance.COMPUTED, List.of(cell)), cell, sql, false);
    }

    /** The median of its rows. */
    public static QueriedFigure median(String id, String unit, String cell, String sql) {
        FigureDefinition count = new FigureDefinition(id, unit, Provenance.COMPUTED, List.of(cell));
        return new QueriedFigure(count.asMeasure(), cell, sql, true);
    }

    /** The same, saying nothing where there are no rows, so that what libraries stated stands. */
    public QueriedFigure silent() {
        return new QueriedFigure(definition, cell, sql, true);
    }

    boolean isMedian() {
        return definition.nature() == FigureDefinition.Nature.MEASURE;
    }

    String id() {
        return definition.id();
    }
}
