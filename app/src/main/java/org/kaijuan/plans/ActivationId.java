package org.kaijuan.plans;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** Identifies a carrying-out of a plan. */
public record ActivationId(UUID value) {

    public static ActivationId next() {
        return new ActivationId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static ActivationId of(String text) {
        try {
            return new ActivationId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
