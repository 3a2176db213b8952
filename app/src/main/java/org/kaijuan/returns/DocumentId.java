package org.kaijuan.returns;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** Identifies a pasted or uploaded report. */
public record DocumentId(UUID value) {

    public static DocumentId next() {
        return new DocumentId(Ids.next());
    }

    /** @throws IllegalArgumentException if it is no id */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
