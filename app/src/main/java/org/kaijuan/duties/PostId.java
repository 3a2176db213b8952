package org.kaijuan.duties;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A post of a roster. */
public record PostId(UUID value) {

    static PostId next() {
        return new PostId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
