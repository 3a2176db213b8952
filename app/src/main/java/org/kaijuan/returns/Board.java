package org.kaijuan.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was expected, who has submitted, in time, late, accepted, and who is missing (PRV-04). */
@Service
public class Board {

    private final Notices notices;
    private final ReturnRows rows;
    private final Libraries libraries;
    private final Audit audit;
    private final BusinessClock clock;

    Board(Notices notices, ReturnRows rows, Libraries libraries, Audit audit, BusinessClock clock) {
        this.notices = notices;
        this.rows = rows;
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
    }

    /** The board of a notice, with the libraries whose returns the actor may read. */
    @Transactional(readOnly = true)
    public BoardView of(Actor actor, NoticeId id, BoardFilter filter) {
        NoticeView notice = notices.get(actor, id);
        Map<LibraryId, Return> found =
                rows.of(id).stream().collect(Collectors.toMap(Return::library, Function.identity()));
        List<BoardLine> lines = notice.addressees().stream()
                .filter(addressee -> actor.may(ReturnsAccess.READ, addressee.library()))
                .map(addressee -> line(notice, addressee, found.get(addressee.library())))
                .filter(filter::passes)
                .toList();
        return new BoardView(notice, lines, days(notice, lines));
    }

    /** The same for a file; that it was exported is recorded. */
    @Transactional
    public BoardView export(Actor actor, NoticeId id, BoardFilter filter) {
        BoardView board = of(actor, id, filter);
        audit.exported(actor, actor.library(), "returns.board", board.lines().size());
        return board;
    }

    private BoardLine line(NoticeView notice, Addressee addressee, @Nullable Return found) {
        Instant first = found == null ? null : found.firstComplete();
        return new BoardLine(
                libraries.get(addressee.library()),
                addressee.kind(),
                addressee.city(),
                standing(notice, addressee, first),
                found == null ? null : found.id(),
                found == null ? null : found.state(),
                first,
                found == null ? 0 : found.edition(),
                addressee.exemption(),
                addressee.firstRead());
    }

    private static BoardLine.Standing standing(NoticeView notice, Addressee addressee, @Nullable Instant first) {
        if (addressee.exemption() != null) {
            return BoardLine.Standing.EXEMPT;
        }
        if (first == null) {
            return BoardLine.Standing.MISSING;
        }
        return notice.isOnTime(first) ? BoardLine.Standing.ON_TIME : BoardLine.Standing.LATE;
    }

    /** Every day from the issue to the last submission or the deadline, whichever is later, but never beyond today. */
    private SortedMap<LocalDate, Integer> days(NoticeView notice, List<BoardLine> lines) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        lines.stream()
                .map(BoardLine::firstComplete)
                .filter(first -> first != null)
                .forEach(first -> days.merge(day(first), 1, Integer::sum));
        Instant issued = notice.issuedAt();
        if (issued != null) {
            LocalDate today = clock.today(clock.getZone());
            LocalDate end =
                    days.isEmpty() || days.lastKey().isBefore(notice.lastDay()) ? notice.lastDay() : days.lastKey();
            LocalDate last = end.isBefore(today) ? end : today;
            for (LocalDate day = day(issued); !day.isAfter(last); day = day.plusDays(1)) {
                days.putIfAbsent(day, 0);
            }
        }
        return days;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
