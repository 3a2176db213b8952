package org.kaijuan.returns.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.returns.Board;
import org.kaijuan.returns.BoardFilter;
import org.kaijuan.returns.BoardLine;
import org.kaijuan.returns.BoardView;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnsAccess;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices and their boards for integrators (contract §4). */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesApi {

    private final Notices notices;
    private final Board board;

    NoticesApi(Notices notices, Board board) {
        this.notices = notices;
        this.board = board;
    }

    /**
     * @param deadline the last day; {@code deadlineAt} is the first instant after it
     * @param board the counts; only over the libraries that the caller may read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notice(
            String id,
            String title,
            String issuer,
            String text,
            LocalDate from,
            LocalDate to,
            LocalDate deadline,
            Instant deadlineAt,
            String state,
            @Nullable Instant issuedAt,
            Counts board,
            @Nullable List<Line> libraries) {}

    /** @param submittedRate per cent of {@code expected}; never beside another denominator */
    record Counts(
            long expected,
            long submitted,
            long onTime,
            long late,
            long missing,
            long accepted,
            long exempt,
            double submittedRate,
            double onTimeRate) {}

    /** One library under a notice. */
    record Line(
            String library,
            String name,
            String kind,
            String city,
            String standing,
            @Nullable String state,
            @Nullable String returnId,
            @Nullable Instant firstComplete,
            @Nullable String exemption) {}

    /** The notices that the caller may see, the newest first. */
    @GetMapping
    @Allow(ReturnsAccess.NOTICE_READ)
    Listing<Notice> list(Actor actor) {
        return Listing.whole(notices.list(actor).stream()
                .map(notice -> notice(board.of(actor, notice.id(), BoardFilter.ALL), false))
                .toList());
    }

    /** A notice with its libraries. */
    @GetMapping("/{id}")
    @Allow(ReturnsAccess.NOTICE_READ)
    Notice get(Actor actor, @PathVariable String id) {
        return notice(board.of(actor, Ids.notice(id), BoardFilter.ALL), true);
    }

    private static Notice notice(BoardView board, boolean withLines) {
        NoticeView notice = board.notice();
        return new Notice(
                notice.id().toString(),
                notice.title(),
                notice.issuer(),
                notice.text(),
                notice.period().from(),
                notice.period().to(),
                notice.lastDay(),
                notice.deadline(),
                notice.state().code(),
                notice.issuedAt(),
                new Counts(
                        board.expected(),
                        board.submitted(),
                        board.onTime(),
                        board.late(),
                        board.missing(),
                        board.accepted(),
                        board.exempt(),
                        board.submittedRate(),
                        board.onTimeRate()),
                withLines ? board.lines().stream().map(NoticesApi::line).toList() : null);
    }

    private static Line line(BoardLine line) {
        LibraryView library = line.library();
        return new Line(
                library.id().code(),
                library.name(),
                line.kind().register(),
                line.city(),
                line.standing().code(),
                line.state() == null ? null : line.state().code(),
                line.returnId() == null ? null : line.returnId().toString(),
                line.firstComplete(),
                line.exemption());
    }
}
