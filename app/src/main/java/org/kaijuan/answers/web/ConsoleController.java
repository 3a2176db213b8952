package org.kaijuan.answers.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.AnswersAccess;
import org.kaijuan.answers.AskMode;
import org.kaijuan.answers.Asking;
import org.kaijuan.answers.Explanation;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.jobs.JobId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where staff see why the bank answers a question as it does. */
@Controller
@RequestMapping("/desk/answers/console")
class ConsoleController {

    private static final String QUESTION = "q";
    private static final String LIBRARY = "library";
    private static final String VOICE = "voice";
    private static final int LONGEST = 4_000;

    private final Answers answers;
    private final LibraryChoice choice;

    ConsoleController(Answers answers, LibraryChoice choice) {
        this.answers = answers;
        this.choice = choice;
    }

    @GetMapping
    @Allow(AnswersAccess.READ)
    Page look(Actor actor, Ui ui, Form form) {
        return Page.of("answers/console", page(actor, ui, form));
    }

    @GetMapping(params = "format=xlsx")
    @Allow(AnswersAccess.READ)
    Excel<Explanation.Line> export(Actor actor, Ui ui, Form form) {
        Explanation explanation = page(actor, ui, form).explanation();
        List<Explanation.Line> lines = explanation == null ? List.of() : explanation.lines();
        return Excel.of(
                ui.t("answers.console.title"),
                List.of(
                        Excel.column(ui.t("answers.console.question"), Explanation.Line::question),
                        Excel.column(ui.t("answers.console.phrasing"), Explanation.Line::phrasing),
                        Excel.column(ui.t("answers.console.score"), Explanation.Line::score),
                        Excel.column(ui.t("answers.console.meaning"), Explanation.Line::meaning),
                        Excel.column(ui.t("answers.console.characters"), Explanation.Line::characters),
                        Excel.column(ui.t("answers.console.pairs"), Explanation.Line::pairs),
                        Excel.column(ui.t("answers.console.sound"), Explanation.Line::sound)),
                lines.stream());
    }

    @PostMapping("/thresholds")
    @Allow(AnswersAccess.PUBLISH)
    Page refit(Actor actor) {
        JobId job = answers.refit(actor);
        return Page.redirect("/jobs/" + job);
    }

    private ConsolePage page(Actor actor, Ui ui, Form form) {
        String question = form.text(QUESTION);
        LibraryView library = choice.of(actor, AnswersAccess.READ, form.text(LIBRARY));
        @Nullable
        Explanation explanation =
                question.isBlank() ? null : answers.explain(asking(library, question, form.checked(VOICE), ui));
        return new ConsolePage(form, choice.options(actor, AnswersAccess.READ), explanation, answers.mayRefit(actor));
    }

    private static Asking asking(LibraryView library, String question, boolean isVoice, Ui ui) {
        String cut = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        return Asking.of(library.id(), cut)
                .in(Locale.forLanguageTag(ui.lang()))
                .by(isVoice ? AskMode.VOICE : AskMode.TYPED);
    }
}
