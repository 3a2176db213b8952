package org.kaijuan.plans;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies an entry of the demand calendar. */
public record DemandId(UUID value) {

    public static DemandId next() {
        return new DemandId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static DemandId of(String text) {
        try {
            return new DemandId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
