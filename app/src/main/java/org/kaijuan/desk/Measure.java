package org.kaijuan.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.FigureValue;

/** How a figure of the desk comes from its rows: the aggregate in SQL, and what its result says. */
enum Measure {
    COUNT("count(*)"),

    /** Hours from asking to the first reply. */
    MEDIAN_WAIT(
            "percentile_cont(0.5) within group (order by extract(epoch from first_reply_at - submitted_at) / 3600)"),

    /** The hour in which most was asked; of several the earliest. */
    BUSIEST_HOUR("mode() within group (order by submitted_hour)");

    private final String aggregate;

    Measure(String aggregate) {
        this.aggregate = aggregate;
    }

    /** Over those rows only that fulfil {@code condition}. */
    String over(String condition) {
        return condition.equals("true") ? aggregate : aggregate + " filter (where " + condition + ")";
    }

    FigureValue read(ResultSet row, int column) throws SQLException {
        return row.getObject(column) instanceof Number number ? value(number) : FigureValue.nothing();
    }

    private FigureValue value(Number number) {
        return switch (this) {
            case COUNT -> FigureValue.of(number.longValue());
            case MEDIAN_WAIT ->
                FigureValue.of(BigDecimal.valueOf(number.doubleValue()).setScale(1, RoundingMode.HALF_UP));
            case BUSIEST_HOUR -> FigureValue.of("%d:00–%d:00".formatted(number.intValue(), number.intValue() + 1));
        };
    }

    FigureDefinition nature(FigureDefinition definition) {
        return switch (this) {
            case COUNT -> definition;
            case MEDIAN_WAIT, BUSIEST_HOUR -> definition.asMeasure();
        };
    }
}
