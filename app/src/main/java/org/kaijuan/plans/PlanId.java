package org.kaijuan.plans;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies a plan. */
public record PlanId(UUID value) {

    public static PlanId next() {
        return new PlanId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static PlanId of(String text) {
        try {
            return new PlanId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
