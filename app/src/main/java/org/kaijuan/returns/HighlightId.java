package org.kaijuan.returns;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** Identifies a highlight. */
public record HighlightId(UUID value) {

    public static HighlightId next() {
        return new HighlightId(Ids.next());
    }

    /** @throws IllegalArgumentException if it is no id */
    public static HighlightId of(String text) {
        return new HighlightId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
