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
import org.kaijuan.assistant.Question;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Form;
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
    private final TalkPages pages;
    private final Answers answers;
    private final RateLimits limits;

    AssistantController(Assistant assistant, TalkPages pages, Answers answers, RateLimits limits) {
        this.assistant = assistant;
        this.pages = pages;
        this.answers = answers;
        this.limits = limits;
    }

    @GetMapping
    @Allow(Allow.EVERYBODY)
    Page start(Actor actor, Ui ui, Form form) {
        return Page.of("assistant/talk", pages.page(actor, ui, null, form));
    }

    /** Who asks more often than is fair is answered from characters alone, and who floods us not at all. */
    @PostMapping
    @Allow(Allow.EVERYBODY)
    Page ask(Actor actor, Ui ui, Form form, HttpServletRequest request) {
        @Nullable ConversationView before = pages.conversation(actor, form);
        String input = form.required(QUESTION, LONGEST);
        Optional<LibraryView> library = pages.library(actor, form, before);
        if (library.isEmpty()) {
            form.error(LIBRARY, "assistant.library-missing");
        }
        if (!limits.take("assistant-flood", request.getRemoteAddr(), MOST, PER)) {
            form.error(QUESTION, "assistant.too-many");
            return Page.of("assistant/talk", pages.page(actor, ui, before, form))
                    .status(429);
        }
        if (form.hasErrors()) {
            return Page.of("assistant/talk", pages.page(actor, ui, before, form))
                    .status(422);
        }
        boolean isFair = limits.take("assistant", request.getRemoteAddr(), FAIR, PER);
        AskMode mode = form.text("mode").equals("voice") ? AskMode.VOICE : AskMode.TYPED;
        @Nullable ConversationId id = before == null ? null : before.id();
        Question question = new Question(id, library.orElseThrow().id(), input, mode, ui.language(), !isFair);
        return Page.redirect("/assistant/" + assistant.ask(actor, question));
    }

    /** Options for the box, while somebody types. */
    @GetMapping("/suggestions")
    @Allow(Allow.EVERYBODY)
    Page suggestions(Actor actor, Form form) {
        String begun = form.text(QUESTION);
        List<String> suggestions = begun.length() > LONGEST
                ? List.of()
                : pages.library(actor, form, null)
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
        return Page.of("assistant/talk", pages.page(actor, ui, conversation, Form.empty()));
    }

    @PostMapping("/{id}/deletion")
    @Allow(Allow.EVERYBODY)
    Page delete(Actor actor, @PathVariable String id) {
        assistant.delete(actor, ConversationId.of(id));
        return Page.redirect(actor.isSignedIn() ? "/assistant/conversations" : "/assistant")
                .flash("assistant.deleted");
    }
}
