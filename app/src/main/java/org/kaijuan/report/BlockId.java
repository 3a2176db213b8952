package org.kaijuan.report;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** A paragraph or heading of a report; the same through all its versions. */
public record BlockId(UUID value) {

    static BlockId next() {
        return new BlockId(Ids.next());
    }

    /** @throws NotFoundException if the text is no such id */
    public static BlockId of(String text) {
        try {
            return new BlockId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException("block");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
