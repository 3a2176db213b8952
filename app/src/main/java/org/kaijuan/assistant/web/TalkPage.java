package org.kaijuan.assistant.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.MenuChoice;
import org.kaijuan.assistant.ConversationView;
import org.kaijuan.assistant.Turn;
import org.kaijuan.chat.Welcome;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A conversation and where it goes on.
 *
 * @param conversation absent before the first question
 * @param library whose bank; absent until it is chosen from {@code libraries}
 * @param hears whether recordings can be sent, for an engine that writes them down
 * @param menu what there is to ask about, by number
 */
public record TalkPage(
        @Nullable ConversationView conversation,
        @Nullable LibraryView library,
        List<MenuChoice> menu,
        List<Option> libraries,
        @Nullable Welcome welcome,
        boolean hears,
        Form form) {

    public List<Turn> turns() {
        return conversation == null ? List.of() : conversation.turns();
    }

    public String path() {
        return conversation == null ? "/assistant" : "/assistant/" + conversation.id();
    }

    /** Whether a turn is the newest: only there one may choose by number. */
    public boolean isLast(Turn turn) {
        return turn.position() == turns().size();
    }

    /** Whether the newest question has found no answer. */
    public boolean needsPerson() {
        return !turns().isEmpty() && !turns().getLast().isHelped();
    }
}
