package org.kaijuan.messages;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A letter; also the local part of its Message-ID and the name of its file in the outbox. */
public record LetterId(UUID value) {

    public static LetterId next() {
        return new LetterId(Ids.next());
    }

    public static LetterId of(String text) {
        return new LetterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
