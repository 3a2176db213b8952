package org.kaijuan.response;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** A decision about a response level. */
public record LevelId(UUID value) {

    static LevelId next() {
        return new LevelId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static LevelId of(String text) {
        try {
            return new LevelId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("level " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
