package org.kaijuan.channels;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies a post to chat groups. Nobody guesses it: whoever has the link of a notice may read the notice. */
public record PostId(UUID value) {

    static PostId next() {
        return new PostId(Ids.next());
    }

    /** @throws NotFoundException if it is no id, for nothing can be found under it */
    public static PostId of(String text) {
        try {
            return new PostId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("post " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
