package org.kaijuan.jobs;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A started piece of long work. */
public record JobId(UUID value) {

    public static JobId next() {
        return new JobId(Ids.next());
    }

    public static JobId of(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
