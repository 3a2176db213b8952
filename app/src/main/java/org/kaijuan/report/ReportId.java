package org.kaijuan.report;

import java.util.UUID;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.NotFoundException;

/** A report, from its template to its last edition. */
public record ReportId(UUID value) {

    static ReportId next() {
        return new ReportId(Ids.next());
    }

    /** @throws NotFoundException if the text is no such id */
    public static ReportId of(String text) {
        try {
            return new ReportId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException("report");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
