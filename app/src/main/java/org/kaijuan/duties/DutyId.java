package org.kaijuan.duties;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** One turn of somebody, or a gap. */
public record DutyId(UUID value) {

    static DutyId next() {
        return new DutyId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
