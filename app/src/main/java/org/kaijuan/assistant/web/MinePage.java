package org.kaijuan.assistant.web;

import java.util.List;
import org.kaijuan.assistant.ConversationView;

/** The reader's own conversations. */
public record MinePage(List<ConversationView> conversations) {

    public MinePage {
        conversations = List.copyOf(conversations);
    }
}
