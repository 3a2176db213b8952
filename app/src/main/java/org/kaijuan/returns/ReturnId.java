package org.kaijuan.returns;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** Identifies a return. */
public record ReturnId(UUID value) {

    public static ReturnId next() {
        return new ReturnId(Ids.next());
    }

    /** @throws IllegalArgumentException if it is no id */
    public static ReturnId of(String text) {
        return new ReturnId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
