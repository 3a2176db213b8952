package org.kaijuan.returns;

import java.util.UUID;
import org.kaijuan.kernel.Ids;

/** Identifies a notice. */
public record NoticeId(UUID value) {

    public static NoticeId next() {
        return new NoticeId(Ids.next());
    }

    /** @throws IllegalArgumentException if it is no id */
    public static NoticeId of(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
