package org.kaijuan.coordination;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies an after-action review. */
public record ReviewId(UUID value) {

    public static ReviewId next() {
        return new ReviewId(Ids.next());
    }

    /** @throws NotFoundException if it is no id, for nothing can be found under it */
    public static ReviewId of(String text) {
        try {
            return new ReviewId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("review " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
