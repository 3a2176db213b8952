package org.kaijuan.desk;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** A request of a reader to a library, of whatever kind. */
public record RequestId(UUID value) {

    public static RequestId next() {
        return new RequestId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static RequestId of(String text) {
        try {
            return new RequestId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("request " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
