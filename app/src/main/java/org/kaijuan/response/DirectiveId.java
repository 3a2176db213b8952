package org.kaijuan.response;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Something that a level above wants known and done. */
public record DirectiveId(UUID value) {

    static DirectiveId next() {
        return new DirectiveId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static DirectiveId of(String text) {
        try {
            return new DirectiveId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("directive " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
