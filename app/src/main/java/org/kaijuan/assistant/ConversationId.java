package org.kaijuan.assistant;

import java.util.UUID;
import org.kaijuan.kernel.NotFoundException;

/** A conversation with the assistant. Random throughout: for visitors the address is the key. */
public record ConversationId(UUID value) {

    static ConversationId random() {
        return new ConversationId(UUID.randomUUID());
    }

    /** Reads an id out of an address; what is no id at all is a thing that does not exist. */
    public static ConversationId of(String text) {
        try {
            return new ConversationId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("conversation " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
