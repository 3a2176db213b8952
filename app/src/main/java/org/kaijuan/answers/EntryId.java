package org.kaijuan.answers;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** An entry of the answer bank. */
public record EntryId(UUID value) {

    public static EntryId next() {
        return new EntryId(Ids.next());
    }

    /** @throws IllegalArgumentException if the text is no id */
    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
