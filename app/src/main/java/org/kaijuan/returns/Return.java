package org.kaijuan.returns;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;

/**
 * One library's answer to one notice: knows which moves are legal. Each move gives the return as it is afterwards.
 *
 * @param edition number of the last submission; 0 before the first
 * @param standing the edition that others read; absent if there is none, or if the only one was sent back
 * @param firstComplete when it was first submitted; never moves
 */
record Return(
        ReturnId id,
        NoticeId notice,
        LibraryId library,
        ReturnState state,
        int edition,
        @Nullable Integer standing,
        @Nullable Instant firstComplete,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant acceptedAt,
        @Nullable String remarks,
        int version) {

    static Return opened(NoticeId notice, LibraryId library) {
        return new Return(
                ReturnId.next(), notice, library, ReturnState.DRAFT, 0, null, null, null, null, null, null, 0);
    }

    /** A first submission needs an open notice; a correction may come later. */
    Optional<Refusal> refusesSubmission(NoticeView of) {
        return of.isIssued() || edition > 0
                ? Optional.empty()
                : Optional.of(Refusal.of("returns.notice-closed", of.title()));
    }

    Return submitted(String by, Instant now) {
        return new Return(
                id,
                notice,
                library,
                ReturnState.SUBMITTED,
                edition + 1,
                edition + 1,
                firstComplete == null ? now : firstComplete,
                now,
                by,
                null,
                null,
                version);
    }

    Optional<Refusal> refusesJudgement() {
        return switch (state) {
            case SUBMITTED -> Optional.empty();
            case DRAFT, SENT_BACK -> Optional.of(Refusal.of("returns.not-submitted"));
            case ACCEPTED -> Optional.of(Refusal.of("returns.accepted-already"));
        };
    }

    Return accepted(Instant now) {
        return new Return(
                id,
                notice,
                library,
                ReturnState.ACCEPTED,
                edition,
                standing,
                firstComplete,
                submittedAt,
                submittedBy,
                now,
                null,
                version);
    }

    /** What was sent back does not stand; the edition accepted before it, if there is one, does. */
    Return sentBack(String why, @Nullable Integer acceptedBefore) {
        return new Return(
                id,
                notice,
                library,
                ReturnState.SENT_BACK,
                edition,
                acceptedBefore,
                firstComplete,
                submittedAt,
                submittedBy,
                acceptedAt,
                why,
                version);
    }
}
