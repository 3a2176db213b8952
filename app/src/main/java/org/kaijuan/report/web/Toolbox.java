package org.kaijuan.report.web;

import java.util.List;
import org.kaijuan.web.Option;

/**
 * What the richer field needs besides the text.
 *
 * @param chips of the references in the text, and of what the libraries sent
 * @param figures ids of all figures that can be quoted
 * @param libraries whose figures they can be
 */
public record Toolbox(Chips chips, List<String> figures, List<Option> libraries) {

    public Toolbox {
        figures = List.copyOf(figures);
        libraries = List.copyOf(libraries);
    }
}
