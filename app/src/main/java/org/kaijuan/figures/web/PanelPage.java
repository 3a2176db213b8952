package org.kaijuan.figures.web;

import java.util.List;
import org.kaijuan.figures.FigureAnswer;

/**
 * Figures on a home page.
 *
 * @param query of the board that shows the same
 */
public record PanelPage(String query, List<FigureAnswer> answers) {}
