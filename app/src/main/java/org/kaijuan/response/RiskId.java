package org.kaijuan.response;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** A message about the risk in a county. */
public record RiskId(UUID value) {

    static RiskId next() {
        return new RiskId(Ids.next());
    }

    /** Reads an id out of a URL; what is no id at all is a thing that does not exist. */
    public static RiskId of(String text) {
        try {
            return new RiskId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException("risk " + text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
