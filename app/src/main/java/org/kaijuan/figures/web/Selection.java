package org.kaijuan.figures.web;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;

/**
 * What a page of figures is about, and what else it could be about.
 *
 * @param libraries that the actor may ask for, as code and name
 * @param hasProvince whether the actor may ask for all libraries together
 */
public record Selection(
        String path,
        Question question,
        FigureScope scope,
        List<Option> libraries,
        boolean hasProvince,
        LocalDate today) {

    /** The name of the scope for people. */
    public String scopeName(Ui ui) {
        return scope.isProvince() ? ui.t("figures.province") : scope.name();
    }

    public LocalDate from() {
        return question.period().from();
    }

    public LocalDate to() {
        return question.period().to();
    }

    /** The query that asks the same of another page. */
    public String query() {
        return question.query();
    }

    /** The address of this page for a preset. */
    public String href(Preset preset) {
        return path + "?" + question.during(preset.of(today)).query();
    }

    public boolean is(Preset preset) {
        return question.period().equals(preset.of(today));
    }
}
