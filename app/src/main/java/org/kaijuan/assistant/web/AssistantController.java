package org.kaijuan.assistant.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.AskMode;
import org.kaijuan.assistant.Assistant;
import org.kaijuan.assistant.ConversationId;
import org.kaijuan.assistant.ConversationView;
import org.kaijuan.assistant.HandOver;
import org.kaijuan.assistant.Question;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Page;
import org.kaijuan.web.RateLimits;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where readers ask. Every page works without JavaScript; visitors need not sign in until they want a person. */
@Controller
@RequestMapping("/assistant")
class AssistantController {

    static final int LONGEST = 4_000;

    private static final String QUESTION = "question";
    private static final String LIBRARY = "library";
    private static final Duration PER = Duration.ofMinutes(1);
    private static final int FAIR = 30;
    private static final int MOST = 120;

    private final Assistant assistant;
    private final HandOver people;
    private final Answers answers;
    private final Libraries libraries;
    private final RateLimits limits;

    AssistantController(Assistant assistant, HandOver people, Answers answers, Libraries libraries, RateLimits limits) {
        this.assistant = assistant;
        this.people = people;
        this.answers = answers;
        this.libraries = libraries;
        this.limits = limits;
    }

    @GetMapping
    @Allow(Allow.EVERYBODY)
    Page start(Actor actor, Ui ui, Form form) {
        return Page.of("assistant/talk", page(actor, ui, null, form));
    }

    /** Who asks more often than is fair is answered from characters alone, and who floods us not at all. */
    @PostMapping
    @Allow(Allow.EVERYBODY)
    Page ask(Actor actor, Ui ui, Form form, HttpServletRequest request) {
        @Nullable
        ConversationId conversation = Optional.ofNullable(form.uuid("conversation"))
                .map(ConversationId::new)
                .orElse(null);
        @Nullable ConversationView before = conversation == null ? null : assistant.open(actor, conversation);
        String input = form.required(QUESTION, LONGEST);
        Optional<LibraryView> library =
                before == null ? library(actor, form) : Optional.of(libraries.get(before.library()));
        if (library.isEmpty()) {
            form.error(LIBRARY, "assistant.library-missing");
        }
        if (!limits.take("assistant-flood", request.getRemoteAddr(), MOST, PER)) {
            form.error(QUESTION, "assistant.too-many");
            return Page.of("assistant/talk", page(actor, ui, before, form)).status(429);
        }
        if (form.hasErrors()) {
            return Page.of("assistant/talk", page(actor, ui, before, form)).status(422);
        }
        boolean isFair = limits.take("assistant", request.getRemoteAddr(), FAIR, PER);
        AskMode mode = form.text("mode").equals("voice") ? AskMode.VOICE : AskMode.TYPED;
        Question question = new Question(conversation, library.orElseThrow().id(), input, mode, ui.language(), !isFair);
        return Page.redirect("/assistant/" + assistant.ask(actor, question));
    }

    /** Options for the box, while somebody types. */
    @GetMapping("/suggestions")
    @Allow(Allow.EVERYBODY)
    Page suggestions(Actor actor, Form form) {
        String begun = form.text(QUESTION);
        List<String> suggestions = begun.length() > LONGEST
                ? List.of()
                : library(actor, form)
                        .map(library -> answers.suggestions(library.id(), begun))
                        .orElse(List.of());
        return Page.fragment("assistant/suggestions", new SuggestionsPage(suggestions));
    }

    @GetMapping("/conversations")
    @Allow(Allow.SIGNED_IN)
    Page mine(Actor actor) {
        return Page.of("assistant/mine", new MinePage(assistant.mine(actor)));
    }

    @GetMapping("/{id}")
    @Allow(Allow.EVERYBODY)
    Page conversation(Actor actor, Ui ui, @PathVariable String id) {
        ConversationView conversation = assistant.open(actor, ConversationId.of(id));
        return Page.of("assistant/talk", page(actor, ui, conversation, Form.empty()));
    }

    @PostMapping("/{id}/deletion")
    @Allow(Allow.EVERYBODY)
    Page delete(Actor actor, @PathVariable String id) {
        assistant.delete(actor, ConversationId.of(id));
        return Page.redirect(actor.isSignedIn() ? "/assistant/conversations" : "/assistant")
                .flash("assistant.deleted");
    }

    private TalkPage page(Actor actor, Ui ui, @Nullable ConversationView conversation, Form form) {
        Optional<LibraryView> library =
                conversation == null ? library(actor, form) : Optional.of(libraries.get(conversation.library()));
        return new TalkPage(
                conversation,
                library.orElse(null),
                library.map(it -> answers.menu(it.id(), ui.language())).orElse(List.of()),
                library.isPresent() ? List.of() : options(),
                library.map(it -> people.welcome(it.id())).orElse(null),
                form);
    }

    private Optional<LibraryView> library(Actor actor, Form form) {
        String asked = form.text(LIBRARY);
        LibraryId own = actor.library();
        if (!asked.isEmpty()) {
            return libraries.find(asked);
        }
        return own == null ? Optional.empty() : Optional.of(libraries.get(own));
    }

    private List<Option> options() {
        return libraries.all().stream()
                .map(library -> new Option(library.id().code(), library.name()))
                .toList();
    }
}
