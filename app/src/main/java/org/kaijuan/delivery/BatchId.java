package org.kaijuan.delivery;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** Rows that were imported together. */
public record BatchId(UUID value) {

    public static BatchId next() {
        return new BatchId(Ids.next());
    }

    public static BatchId of(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
