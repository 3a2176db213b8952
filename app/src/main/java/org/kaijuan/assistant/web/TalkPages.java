package org.kaijuan.assistant.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.Answers;
import org.kaijuan.assistant.Assistant;
import org.kaijuan.assistant.ConversationId;
import org.kaijuan.assistant.ConversationView;
import org.kaijuan.assistant.HandOver;
import org.kaijuan.assistant.speech.SpeechToText;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;
import org.kaijuan.web.Ui;
import org.springframework.stereotype.Component;

/** Lays out the page where one asks. */
@Component("assistantTalkPages")
class TalkPages {

    private final Assistant assistant;
    private final HandOver people;
    private final Answers answers;
    private final Libraries libraries;
    private final SpeechToText speech;

    TalkPages(Assistant assistant, HandOver people, Answers answers, Libraries libraries, SpeechToText speech) {
        this.assistant = assistant;
        this.people = people;
        this.answers = answers;
        this.libraries = libraries;
        this.speech = speech;
    }

    /** The page of the conversation that a form goes on with. */
    TalkPage page(Actor actor, Ui ui, Form form) {
        return page(actor, ui, conversation(actor, form), form);
    }

    TalkPage page(Actor actor, Ui ui, @Nullable ConversationView conversation, Form form) {
        Optional<LibraryView> library = library(actor, form, conversation);
        return new TalkPage(
                conversation,
                library.orElse(null),
                library.map(it -> answers.menu(it.id(), ui.language())).orElse(List.of()),
                library.isPresent() ? List.of() : options(),
                library.map(it -> people.welcome(it.id())).orElse(null),
                speech.takesSound(),
                form);
    }

    /** The conversation that a form goes on with; absent where it begins one. */
    @Nullable
    ConversationView conversation(Actor actor, Form form) {
        UUID id = form.uuid("conversation");
        return id == null ? null : assistant.open(actor, new ConversationId(id));
    }

    /** Whose bank is asked: the conversation's, else the one of the form, else the reader's own. */
    Optional<LibraryView> library(Actor actor, Form form, @Nullable ConversationView conversation) {
        if (conversation != null) {
            return Optional.of(libraries.get(conversation.library()));
        }
        String asked = form.text("library");
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
