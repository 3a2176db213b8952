package org.kaijuan.assistant.web;

import java.util.List;
import java.util.UUID;
import org.kaijuan.answers.CategoryWords;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.ProposalId;
import org.kaijuan.answers.Wording;
import org.kaijuan.assistant.AssistantAccess;
import org.kaijuan.assistant.Learning;
import org.kaijuan.assistant.Topic;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What librarians make of a question that had no answer. */
@Controller
@RequestMapping("/desk/questions")
class TopicController {

    private static final String ENTRY = "entry";
    private static final String PHRASINGS = "phrasings";
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ANSWER = 20_000;

    private final Learning learning;
    private final CategoryWords categories;

    TopicController(Learning learning, CategoryWords categories) {
        this.learning = learning;
        this.categories = categories;
    }

    @GetMapping("/{number}")
    @Allow(AssistantAccess.READ)
    Page topic(Actor actor, Ui ui, @PathVariable long number) {
        Topic topic = learning.topic(actor, number);
        return page(
                actor,
                ui,
                topic,
                Form.empty().set("question", topic.question()).set(PHRASINGS, String.join("\n", words(topic))));
    }

    /** One click: readers may ask for an entry in these words too. */
    @PostMapping("/{number}/phrasing")
    @Allow(AssistantAccess.HANDLE)
    Page addPhrasings(Actor actor, Ui ui, @PathVariable long number, Form form) {
        List<String> phrasings = phrasings(actor, number, form);
        return form.hasErrors()
                ? wrong(actor, ui, number, form)
                : answered(actor, ui, number, form, learning.addPhrasings(actor, number, entry(form), phrasings));
    }

    /** The province's entry is asked for in other words here: the library's own copy learns them. */
    @PostMapping("/{number}/copy")
    @Allow(AssistantAccess.HANDLE)
    Page addToOwnCopy(Actor actor, Ui ui, @PathVariable long number, Form form) {
        List<String> phrasings = phrasings(actor, number, form);
        return form.hasErrors()
                ? wrong(actor, ui, number, form)
                : answered(actor, ui, number, form, learning.addToOwnCopy(actor, number, entry(form), phrasings));
    }

    @PostMapping("/{number}/entry")
    @Allow(AssistantAccess.HANDLE)
    Page write(Actor actor, Ui ui, @PathVariable long number, Form form) {
        Wording wording = wording(actor, number, form);
        String category = form.required("category", 40);
        return form.hasErrors()
                ? wrong(actor, ui, number, form)
                : answered(actor, ui, number, form, learning.write(actor, number, wording, category));
    }

    /** The province decides whether its entry learns these words, or whether all libraries get this new entry. */
    @PostMapping("/{number}/proposal")
    @Allow(AssistantAccess.HANDLE)
    Page propose(Actor actor, Ui ui, @PathVariable long number, Form form) {
        boolean isNew = form.text(ENTRY).isEmpty();
        Wording wording = isNew ? wording(actor, number, form) : new Wording("", phrasings(actor, number, form), "");
        String category = isNew ? form.required("category", 40) : "";
        if (form.hasErrors()) {
            return wrong(actor, ui, number, form);
        }
        Outcome<ProposalId> outcome = isNew
                ? learning.propose(actor, number, wording, category)
                : learning.propose(actor, number, entry(form), wording.phrasings());
        return switch (outcome) {
            case Outcome.Done<ProposalId> _ ->
                Page.redirect("/desk/questions/" + number).flash("assistant.proposed");
            case Outcome.Refused<ProposalId>(Refusal refusal) -> wrong(actor, ui, number, form.refuse(refusal));
        };
    }

    private Wording wording(Actor actor, long number, Form form) {
        String question = form.required("question", LONGEST_QUESTION);
        List<String> others = phrasings(actor, number, form).stream()
                .filter(each -> !each.equals(question))
                .toList();
        return new Wording(question, others, form.required("answer", LONGEST_ANSWER));
    }

    /** One a line, as the librarian left them; all that readers used if the form has none. */
    private List<String> phrasings(Actor actor, long number, Form form) {
        String typed = form.text(PHRASINGS);
        List<String> lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.stream().anyMatch(line -> line.length() > LONGEST_QUESTION)) {
            form.error(PHRASINGS, "assistant.phrasing-too-long", LONGEST_QUESTION);
        }
        return lines.isEmpty() ? words(learning.topic(actor, number)) : lines;
    }

    private static List<String> words(Topic topic) {
        return topic.questions().stream()
                .map(asked -> asked.strip().replaceAll("\\R", " "))
                .filter(asked -> asked.length() <= LONGEST_QUESTION)
                .toList();
    }

    private static EntryId entry(Form form) {
        UUID entry = form.uuid(ENTRY);
        if (entry == null) {
            throw new NotFoundException(ENTRY);
        }
        return new EntryId(entry);
    }

    @PostMapping("/{number}/dismissal")
    @Allow(AssistantAccess.HANDLE)
    Page dismiss(Actor actor, Ui ui, @PathVariable long number, Form form) {
        return switch (learning.dismiss(actor, number)) {
            case Outcome.Done<Topic>(Topic topic) ->
                Page.redirect("/desk/questions?library=" + topic.library()).flash("assistant.dismissed", number);
            case Outcome.Refused<Topic>(Refusal refusal) -> wrong(actor, ui, number, form.refuse(refusal));
        };
    }

    private Page answered(Actor actor, Ui ui, long number, Form form, Outcome<EntryView> outcome) {
        return switch (outcome) {
            case Outcome.Done<EntryView>(EntryView entry) ->
                Page.redirect("/desk/questions")
                        .flash(
                                entry.isPublishedVersion() ? "assistant.learnt" : "assistant.learnt-waits",
                                entry.question());
            case Outcome.Refused<EntryView>(Refusal refusal) -> wrong(actor, ui, number, form.refuse(refusal));
        };
    }

    private Page wrong(Actor actor, Ui ui, long number, Form form) {
        return page(actor, ui, learning.topic(actor, number), form).status(422);
    }

    private Page.Shown page(Actor actor, Ui ui, Topic topic, Form form) {
        List<Option> options = categories.known().stream()
                .map(category -> new Option(category, categories.name(category, ui.language())))
                .toList();
        return Page.of(
                "assistant/topic",
                new TopicPage(topic, learning.nearest(topic), options, learning.teachesProvince(actor), form));
    }
}
