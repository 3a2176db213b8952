package org.kaijuan.coordination;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies an incident. */
public record IncidentId(UUID value) {

    public static IncidentId next() {
        return new IncidentId(Ids.next());
    }

    /** @throws NotFoundException if it is no id, for nothing can be found under it */
    public static IncidentId of(String text) {
        try {
            return new IncidentId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("incident " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
