package org.kaijuan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Period;

/**
 * A report as it stands.
 *
 * @param period the days that it is about
 * @param version number of the edition that it is, or of the one that it will become
 * @param signed whether it says exactly what was signed as that edition
 * @param revision of what is stored; a signature names the one it is for
 * @param fingerprint of its words and numbers; a signature names the one it is for
 * @param editions newest first
 */
public record ReportView(
        ReportId id,
        ReportContent content,
        Period period,
        int version,
        boolean signed,
        int revision,
        String fingerprint,
        List<EditionView> editions) {

    public ReportView {
        editions = List.copyOf(editions);
    }

    /** The edition signed last. */
    public @Nullable EditionView edition() {
        return editions.isEmpty() ? null : editions.getFirst();
    }
}
