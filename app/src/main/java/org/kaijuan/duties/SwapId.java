package org.kaijuan.duties;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A question to a colleague. */
public record SwapId(UUID value) {

    static SwapId next() {
        return new SwapId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
