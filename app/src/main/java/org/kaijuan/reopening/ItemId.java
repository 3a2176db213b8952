package org.kaijuan.reopening;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** One line of a checklist. */
public record ItemId(UUID value) {

    static ItemId next() {
        return new ItemId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
