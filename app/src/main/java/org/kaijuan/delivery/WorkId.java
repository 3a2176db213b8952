package org.kaijuan.delivery;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A work that somebody asked for. */
public record WorkId(UUID value) {

    public static WorkId next() {
        return new WorkId(Ids.next());
    }

    public static WorkId of(String text) {
        return new WorkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
