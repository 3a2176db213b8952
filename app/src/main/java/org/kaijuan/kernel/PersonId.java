package org.kaijuan.kernel;

import java.util.UUID;

/** A person known to Kaijuan: reader, member of staff, or both. */
public record PersonId(UUID value) {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
