package org.kaijuan.desk;

import java.util.List;
import java.util.Optional;
import org.kaijuan.kernel.Refusal;

/**
 * Something written at a request, with pictures or other files (SVC-41).
 *
 * @param text as typed
 */
public record Message(String text, List<Upload> files) {

    private static final int LONGEST = 20_000;

    static final int MOST_FILES = 12;

    public Message {
        files = List.copyOf(files);
    }

    public static Message of(String text) {
        return new Message(text, List.of());
    }

    String cleanText() {
        return PlainText.clean(text);
    }

    /** Why the message cannot be taken. */
    static Optional<Refusal> problem(Message message) {
        String text = message.cleanText();
        if (text.isEmpty() && message.files.isEmpty()) {
            return Optional.of(Refusal.of("desk.message-empty"));
        }
        if (message.files.size() > MOST_FILES) {
            return Optional.of(Refusal.of("desk.message-files", MOST_FILES));
        }
        return tooLong(text);
    }

    /** Why a text that may be empty cannot be taken. */
    static Optional<Refusal> tooLong(String text) {
        int length = PlainText.length(text);
        return length > LONGEST ? Optional.of(Refusal.of("desk.message-too-long", LONGEST, length)) : Optional.empty();
    }
}
