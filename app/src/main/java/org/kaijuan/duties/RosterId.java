package org.kaijuan.duties;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A roster. */
public record RosterId(UUID value) {

    static RosterId next() {
        return new RosterId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
