package org.kaijuan.continuity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.jobs.JobId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;

/**
 * An order.
 *
 * @param edition days and steps that are in force, or will be
 * @param next the edition that a revision is bringing in
 * @param version for changes: the one that was read must be the one that is changed
 * @param libraries for which it is
 * @param appliedOn business day; absent for a draft
 * @param job that carries it out, or did so last
 * @param trouble why it stopped in the middle; absent if it did not
 */
public record OrderView(
        OrderId id,
        UnitId unit,
        String title,
        String number,
        String issuer,
        String reason,
        @Nullable String mode,
        Edition edition,
        @Nullable Edition next,
        OrderState state,
        int version,
        Scope libraries,
        Instant draftedAt,
        String draftedBy,
        @Nullable LocalDate appliedOn,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable JobId job,
        @Nullable Text trouble) {

    public LocalDate from() {
        return edition.from();
    }

    public @Nullable LocalDate to() {
        return edition.to();
    }

    public List<ActionStep> steps() {
        return edition.steps();
    }
}
