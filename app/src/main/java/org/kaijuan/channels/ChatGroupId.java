package org.kaijuan.channels;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies a chat group on record. */
public record ChatGroupId(UUID value) {

    static ChatGroupId next() {
        return new ChatGroupId(Ids.next());
    }

    /** @throws NotFoundException if it is no id, for nothing can be found under it */
    public static ChatGroupId of(String text) {
        try {
            return new ChatGroupId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("chat group " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
