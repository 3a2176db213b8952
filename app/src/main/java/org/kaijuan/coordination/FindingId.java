package org.kaijuan.coordination;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies a finding of a review. */
public record FindingId(UUID value) {

    public static FindingId next() {
        return new FindingId(Ids.next());
    }

    /** @throws NotFoundException if it is no id, for nothing can be found under it */
    public static FindingId of(String text) {
        try {
            return new FindingId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("finding " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
