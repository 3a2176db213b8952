package org.kaijuan.delivery;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A search for a work on behalf of a library. */
public record SupplyId(UUID value) {

    public static SupplyId next() {
        return new SupplyId(Ids.next());
    }

    public static SupplyId of(String text) {
        return new SupplyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
