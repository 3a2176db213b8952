package org.kaijuan.coordination;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies a group. */
public record GroupId(UUID value) {

    public static GroupId next() {
        return new GroupId(Ids.next());
    }

    /** @throws NotFoundException if it is no id, for nothing can be found under it */
    public static GroupId of(String text) {
        try {
            return new GroupId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("group " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
