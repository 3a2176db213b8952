package org.kaijuan.assistant.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.assistant.AssistantAccess;
import org.kaijuan.assistant.Learning;
import org.kaijuan.assistant.Topic;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What readers asked in vain. */
@Controller
@RequestMapping("/desk/questions")
class QuestionsController {

    private static final int PAGE = 50;
    private static final int EXPORTED = 5_000;

    private final Learning learning;
    private final LibraryChoice choice;

    QuestionsController(Learning learning, LibraryChoice choice) {
        this.learning = learning;
        this.choice = choice;
    }

    @GetMapping
    @Allow(AssistantAccess.READ)
    Page list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(required = false) @Nullable String cursor) {
        LibraryView of = choice.of(actor, AssistantAccess.READ, library);
        return Page.of(
                "assistant/questions",
                new QuestionsPage(
                        of, choice.options(actor, AssistantAccess.READ), learning.open(actor, of.id(), cursor, PAGE)));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(AssistantAccess.READ)
    Excel<Topic> export(Actor actor, Ui ui, @RequestParam(defaultValue = "") String library) {
        LibraryView of = choice.of(actor, AssistantAccess.READ, library);
        return Excel.of(
                ui.t("menu.assistant.questions"),
                List.of(
                        Excel.column(ui.t("assistant.column.number"), Topic::number),
                        Excel.column(ui.t("assistant.column.question"), Topic::question),
                        Excel.column(ui.t("assistant.column.phrasings"), topic -> String.join("\n", topic.questions())),
                        Excel.column(ui.t("assistant.column.times"), Topic::times),
                        Excel.column(ui.t("assistant.column.without"), Topic::withoutAny),
                        Excel.column(ui.t("assistant.column.disliked"), Topic::disliked),
                        Excel.column(ui.t("assistant.column.last"), topic -> ui.exact(topic.lastAt()))),
                learning.open(actor, of.id(), null, EXPORTED).items().stream());
    }
}
