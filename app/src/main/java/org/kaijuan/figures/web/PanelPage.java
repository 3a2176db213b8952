package org.kaijuan.figures.web;

import java.util.List;
import org.kaijuan.figures.FigureAnswer;
import org.kaijuan.figures.FigureValue;

/**
 * Figures on a home page.
 *
 * @param query of the board that shows the same
 */
public record PanelPage(String query, List<FigureAnswer> answers) {

    /** Those that say something; nothing and nought are for the board. */
    public List<FigureAnswer> telling() {
        return answers.stream().filter(answer -> tells(answer.value())).toList();
    }

    private static boolean tells(FigureValue value) {
        return switch (value) {
            case FigureValue.Nothing() -> false;
            case FigureValue.Quantity(var number) -> number.signum() != 0;
            case FigureValue.Wording(String text) -> !text.isEmpty();
        };
    }
}
