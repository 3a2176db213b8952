package org.kaijuan.answers;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** An import of answers. */
public record BatchId(UUID value) {

    public static BatchId next() {
        return new BatchId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
