package org.kaijuan.coordination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * An after-action review as it stands.
 *
 * @param version for changes: the one that was read must be the one that is changed
 */
public record ReviewView(
        ReviewId id,
        LibraryId library,
        String title,
        ReviewSubject subject,
        String reference,
        String label,
        String summary,
        ReviewState state,
        Instant openedAt,
        String openedBy,
        @Nullable Instant concludedAt,
        List<Finding> findings,
        int version) {

    public ReviewView {
        findings = List.copyOf(findings);
    }

    public boolean isConcluded() {
        return state == ReviewState.CONCLUDED;
    }

    /** How many findings no plan has taken up yet. */
    public long waiting() {
        return findings.stream().filter(Finding::isWaiting).count();
    }

    ReviewView with(List<Finding> found) {
        return new ReviewView(
                id,
                library,
                title,
                subject,
                reference,
                label,
                summary,
                state,
                openedAt,
                openedBy,
                concludedAt,
                found,
                version);
    }
}
