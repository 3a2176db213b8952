package org.kaijuan.assistant;

import java.util.Map;
import org.kaijuan.messages.Letter;
import org.kaijuan.messages.Messages;
import org.springframework.stereotype.Component;

/** Tells readers that what they asked has an answer now. */
@Component
class Askers {

    private static final int MOST_LETTERS = 200;

    private final TopicQueries queries;
    private final Messages messages;

    Askers(TopicQueries queries, Messages messages) {
        this.queries = queries;
        this.messages = messages;
    }

    /** One letter each, however often it is told. */
    void tell(Topic topic) {
        for (TopicQueries.Asker asker : queries.askers(topic.id(), MOST_LETTERS)) {
            messages.send(new Letter(
                    asker.reader(),
                    topic.library(),
                    "assistant.answered",
                    Map.of("question", topic.question()),
                    "assistant.answered:" + topic.id(),
                    "/assistant/" + asker.conversation()));
        }
    }
}
