package org.kaijuan.delivery;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** Somebody who supplies papers to a library. */
public record SupplierId(UUID value) {

    public static SupplierId next() {
        return new SupplierId(Ids.next());
    }

    public static SupplierId of(String text) {
        return new SupplierId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
