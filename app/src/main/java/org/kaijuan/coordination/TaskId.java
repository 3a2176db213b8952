package org.kaijuan.coordination;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies a task. */
public record TaskId(UUID value) {

    public static TaskId next() {
        return new TaskId(Ids.next());
    }

    /** @throws NotFoundException if it is no id, for nothing can be found under it */
    public static TaskId of(String text) {
        try {
            return new TaskId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("task " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
