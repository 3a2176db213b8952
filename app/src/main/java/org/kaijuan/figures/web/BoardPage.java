package org.kaijuan.figures.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kaijuan.figures.FigureAnswer;

/** All figures of a scope and a period. */
public record BoardPage(Selection selection, List<FigureAnswer> answers) {

    /** The figures by the module that publishes them. */
    public Map<String, List<FigureAnswer>> byModule() {
        return answers.stream()
                .filter(FigureAnswer::isWorthShowing)
                .collect(Collectors.groupingBy(BoardPage::module, LinkedHashMap::new, Collectors.toList()));
    }

    private static String module(FigureAnswer answer) {
        String id = answer.definition().id();
        return id.substring(0, id.indexOf('.'));
    }
}
