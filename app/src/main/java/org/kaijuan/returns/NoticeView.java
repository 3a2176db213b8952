package org.kaijuan.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Period;

/**
 * A notice.
 *
 * @param deadline the first instant after the last day; whatever comes before it is on time
 * @param formVersion fixed when the notice is issued
 * @param addressees frozen when the notice is issued, in the order of the register; empty before
 * @param version for changes: the one that was read must be the one that is changed
 */
public record NoticeView(
        NoticeId id,
        UnitId unit,
        String title,
        String issuer,
        String text,
        Period period,
        LocalDate lastDay,
        Instant deadline,
        Addressed addressed,
        String form,
        int formVersion,
        NoticeState state,
        @Nullable Instant issuedAt,
        @Nullable Instant closedAt,
        List<Addressee> addressees,
        int version) {

    public NoticeView {
        addressees = List.copyOf(addressees);
    }

    /** Whether it was on time, or would be. */
    public boolean isOnTime(Instant submitted) {
        return submitted.isBefore(deadline);
    }

    public boolean isIssued() {
        return state == NoticeState.ISSUED;
    }
}
