package org.kaijuan.assistant.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.CategoryWords;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryView;
import org.kaijuan.assistant.AssistantAccess;
import org.kaijuan.assistant.Learning;
import org.kaijuan.assistant.Topic;
import org.kaijuan.identity.LibraryChoice;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Excel;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What readers asked in vain, and what librarians make of it. */
@Controller
@RequestMapping("/desk/questions")
class QuestionsController {

    private static final int PAGE = 50;
    private static final int EXPORTED = 5_000;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ANSWER = 20_000;

    private final Learning learning;
    private final CategoryWords categories;
    private final LibraryChoice choice;

    QuestionsController(Learning learning, CategoryWords categories, LibraryChoice choice) {
        this.learning = learning;
        this.categories = categories;
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

    @GetMapping("/{number}")
    @Allow(AssistantAccess.READ)
    Page topic(Actor actor, Ui ui, @PathVariable long number) {
        Topic topic = learning.topic(actor, number);
        return page(ui, topic, Form.empty().set("question", topic.question()));
    }

    /** One click: readers may ask for an entry in these words too. */
    @PostMapping("/{number}/phrasing")
    @Allow(AssistantAccess.HANDLE)
    Page addPhrasings(Actor actor, Ui ui, @PathVariable long number, Form form) {
        UUID entry = form.uuid("entry");
        if (entry == null) {
            throw new NotFoundException("entry");
        }
        return answered(actor, ui, number, form, learning.addPhrasings(actor, number, new EntryId(entry)));
    }

    @PostMapping("/{number}/entry")
    @Allow(AssistantAccess.HANDLE)
    Page write(Actor actor, Ui ui, @PathVariable long number, Form form) {
        String question = form.required("question", LONGEST_QUESTION);
        String answer = form.required("answer", LONGEST_ANSWER);
        String category = form.required("category", 40);
        if (form.hasErrors()) {
            return page(ui, learning.topic(actor, number), form).status(422);
        }
        return answered(actor, ui, number, form, learning.write(actor, number, question, answer, category));
    }

    @PostMapping("/{number}/dismissal")
    @Allow(AssistantAccess.HANDLE)
    Page dismiss(Actor actor, Ui ui, @PathVariable long number, Form form) {
        return switch (learning.dismiss(actor, number)) {
            case Outcome.Done<Topic>(Topic topic) ->
                Page.redirect("/desk/questions?library=" + topic.library()).flash("assistant.dismissed", number);
            case Outcome.Refused<Topic>(Refusal refusal) ->
                page(ui, learning.topic(actor, number), form.refuse(refusal)).status(422);
        };
    }

    private Page answered(Actor actor, Ui ui, long number, Form form, Outcome<EntryView> outcome) {
        return switch (outcome) {
            case Outcome.Done<EntryView>(EntryView entry) ->
                Page.redirect("/desk/questions")
                        .flash(
                                entry.isPublishedVersion() ? "assistant.learnt" : "assistant.learnt-waits",
                                entry.question());
            case Outcome.Refused<EntryView>(Refusal refusal) ->
                page(ui, learning.topic(actor, number), form.refuse(refusal)).status(422);
        };
    }

    private Page.Shown page(Ui ui, Topic topic, Form form) {
        List<Option> options = categories.known().stream()
                .map(category -> new Option(category, categories.name(category, ui.language())))
                .toList();
        return Page.of("assistant/topic", new TopicPage(topic, learning.nearest(topic), options, form));
    }
}
