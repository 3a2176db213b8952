package org.kaijuan.answers.web;

import java.util.List;
import org.kaijuan.answers.Adoption;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.EntryLists;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The province's view of the shared bank (PUB-16). */
@Controller
class AdoptionController {

    private final Adoption adoption;
    private final EntryLists lists;

    AdoptionController(Adoption adoption, EntryLists lists) {
        this.adoption = adoption;
        this.lists = lists;
    }

    @GetMapping(path = "/province/answers", params = "!format")
    @Allow(AnswersAccess.READ)
    Page show(Actor actor) {
        int shared = lists.categories(actor, null).values().stream()
                .mapToInt(Long::intValue)
                .sum();
        return Page.of("answers/adoption", new AdoptionPage(shared, adoption.rows(actor)));
    }

    @GetMapping(path = "/province/answers", params = "format=xlsx")
    @Allow(AnswersAccess.READ)
    Excel<Adoption.Row> export(Actor actor, Ui ui) {
        return Excel.of(
                ui.t("menu.answers-adoption"),
                List.of(
                        Excel.column(
                                ui.t("answers.adoption.library"),
                                row -> row.library().name()),
                        Excel.column(ui.t("answers.adoption.own"), Adoption.Row::own),
                        Excel.column(ui.t("answers.adoption.overriding"), Adoption.Row::overriding),
                        Excel.column(ui.t("answers.adoption.hidden"), Adoption.Row::hidden)),
                adoption.rows(actor).stream());
    }
}
