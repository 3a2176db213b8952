package org.kaijuan.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trail.
 *
 * @param next last entry of this page if there are older ones
 * @param total how many match, at most 1,000
 * @param totalIsCapped whether there are more than {@code total}
 */
public record AuditPage(List<AuditEntry> entries, @Nullable UUID next, long total, boolean totalIsCapped) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
