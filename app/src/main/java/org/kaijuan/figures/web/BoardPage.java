package org.kaijuan.figures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.kaijuan.figures.FigureAnswer;

/** All figures of a scope and a period. */
public record BoardPage(Selection selection, List<Line> lines) {

    /** @param trend empty for figures without a course, and for periods too long for a small drawing */
    public record Line(FigureAnswer answer, SortedMap<LocalDate, BigDecimal> trend) {

        String module() {
            String id = answer.definition().id();
            return id.substring(0, id.indexOf('.'));
        }
    }

    /** The figures by the module that publishes them. */
    public Map<String, List<Line>> byModule() {
        return lines.stream().collect(Collectors.groupingBy(Line::module, LinkedHashMap::new, Collectors.toList()));
    }
}
