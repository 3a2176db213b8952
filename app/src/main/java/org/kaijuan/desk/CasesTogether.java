package org.kaijuan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.figures.FigureValue;

/** Several figures in one statement, which goes once through each of their sources: a board asks for all of them. */
final class CasesTogether {

    private final Map<Cases.Source, List<Cases>> bySource;

    CasesTogether(List<Cases> wanted) {
        bySource =
                wanted.stream().collect(Collectors.groupingBy(Cases::source, LinkedHashMap::new, Collectors.toList()));
    }

    boolean isEmpty() {
        return bySource.isEmpty();
    }

    String sql() {
        return bySource.entrySet().stream()
                .map(entry -> once(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" cross join ", "select * from ", ""));
    }

    /** A figure that is alone in its source puts its condition where an index can serve it. */
    private static String once(Cases.Source source, List<Cases> figures) {
        boolean isAlone = figures.size() == 1;
        String aggregates = figures.stream()
                .map(figure ->
                        figure.measure().over(isAlone ? "true" : figure.condition()) + " as \"" + figure.id() + "\"")
                .collect(Collectors.joining(", "));
        String condition = isAlone ? figures.getFirst().condition() : "true";
        return "(select " + aggregates + source.within(condition) + ") as " + source.day();
    }

    /** The answers in the statement's only row. */
    Map<String, FigureValue> read(ResultSet row) throws SQLException {
        Map<String, FigureValue> values = new HashMap<>();
        int column = 1;
        for (List<Cases> figures : bySource.values()) {
            for (Cases figure : figures) {
                values.put(figure.id(), figure.measure().read(row, column++));
            }
        }
        return values;
    }
}
