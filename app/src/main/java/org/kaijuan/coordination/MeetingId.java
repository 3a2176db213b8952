package org.kaijuan.coordination;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies a meeting. */
public record MeetingId(UUID value) {

    public static MeetingId next() {
        return new MeetingId(Ids.next());
    }

    /** @throws NotFoundException if it is no id, for nothing can be found under it */
    public static MeetingId of(String text) {
        try {
            return new MeetingId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("meeting " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
