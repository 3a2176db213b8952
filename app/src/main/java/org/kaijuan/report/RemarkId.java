package org.kaijuan.report;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** A remark that somebody made about a paragraph. */
public record RemarkId(UUID value) {

    static RemarkId next() {
        return new RemarkId(Ids.next());
    }

    /** @throws NotFoundException if the text is no such id */
    public static RemarkId of(String text) {
        try {
            return new RemarkId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException("remark");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
