package org.kaijuan.gate;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A parcel at the gatehouse. */
public record ParcelId(UUID value) {

    static ParcelId next() {
        return new ParcelId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
