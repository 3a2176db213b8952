package org.kaijuan.files;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A one-time link to a stored file. */
public record LinkId(UUID value) {

    public static LinkId next() {
        return new LinkId(Ids.next());
    }

    public static LinkId of(String text) {
        return new LinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
