package org.kaijuan.files;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** A stored file. */
public record FileId(UUID value) {

    public static FileId next() {
        return new FileId(Ids.next());
    }

    public static FileId of(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
