package org.kaijuan.figures.web;

import java.util.Optional;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.Figures;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Face;
import org.kaijuan.web.HomePanel;
import org.kaijuan.web.Panel;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** The figures of the month so far on the province's home page. */
@Component
class ProvincePanel implements HomePanel {

    private final Figures figures;
    private final Libraries libraries;

    ProvincePanel(Figures figures, Libraries libraries) {
        this.figures = figures;
        this.libraries = libraries;
    }

    @Override
    public Face face() {
        return Face.PROVINCE;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Panel> panel(Actor actor, Ui ui) {
        boolean all = actor.scope(FiguresController.READ)
                .libraries()
                .containsAll(libraries.everywhere().libraries());
        if (!all) {
            return Optional.empty();
        }
        Question question = Question.of(actor, FigureScope.PROVINCE, null, null, ui.today());
        FigureScope scope = figures.scope(actor, FigureScope.PROVINCE);
        return Optional.of(new Panel(
                "figures/panel", new PanelPage(question.query(), figures.headlines(scope, question.period()))));
    }
}
