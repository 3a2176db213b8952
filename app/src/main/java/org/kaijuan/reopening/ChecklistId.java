package org.kaijuan.reopening;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A checklist. */
public record ChecklistId(UUID value) {

    static ChecklistId next() {
        return new ChecklistId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
