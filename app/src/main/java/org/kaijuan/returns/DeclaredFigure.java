package org.kaijuan.returns;

import java.util.List;
import org.kaijuan.figures.FigureDefinition;
import org.kaijuan.figures.Provenance;

/**
 * A figure that libraries state in their returns. Its name is the message {@code figure.<id>}.
 *
 * @param id the id under which a module may compute it one day
 * @param unit as in {@link FigureDefinition}; {@code text} for figures in words, like hours
 * @param written how people write its unit (篇, 人次 …)
 * @param cues words near which it is found in a text
 */
public record DeclaredFigure(
        String id, String unit, FigureDefinition.Nature nature, List<String> written, List<String> cues) {

    public DeclaredFigure {
        written = List.copyOf(written);
        cues = List.copyOf(cues);
    }

    /** Whether it is said in words rather than as a number. */
    public boolean isText() {
        return unit.equals("text");
    }

    FigureDefinition definition() {
        return new FigureDefinition(id, unit, Provenance.DECLARED, List.of("quote"), nature);
    }
}
