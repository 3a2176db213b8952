package org.kaijuan.returns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * One library's answer to a notice: what stands, which is the last edition that was not sent back.
 *
 * @param version the edition that stands; 0 if none does
 * @param edition the last edition; 0 before the first
 * @param firstComplete when it was first submitted; no correction moves it
 * @param late whether that was after the deadline
 * @param remarks why it was sent back; absent otherwise
 */
public record ReturnView(
        ReturnId id,
        NoticeId notice,
        LibraryId library,
        int version,
        int edition,
        ReturnState state,
        @Nullable Instant firstComplete,
        boolean late,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant acceptedAt,
        @Nullable String remarks,
        List<AnswerView> answers,
        List<StatedFigure> figures,
        List<HighlightView> highlights,
        List<DeedView> deeds) {

    public ReturnView {
        answers = List.copyOf(answers);
        figures = List.copyOf(figures);
        highlights = List.copyOf(highlights);
        deeds = List.copyOf(deeds);
    }

    /** Whether anything stands that others may read. */
    public boolean stands() {
        return version > 0;
    }
}
