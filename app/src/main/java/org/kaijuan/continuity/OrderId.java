package org.kaijuan.continuity;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** An order that switches services and rules. */
public record OrderId(UUID value) {

    public static OrderId next() {
        return new OrderId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static OrderId of(String text) {
        try {
            return new OrderId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("order " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
