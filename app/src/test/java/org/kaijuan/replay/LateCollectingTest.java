package org.kaijuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.report.ReportContent;
import org.kaijuan.report.Reports;
import org.kaijuan.returns.Board;
import org.kaijuan.returns.BoardFilter;
import org.kaijuan.returns.BoardLine;
import org.kaijuan.returns.BoardView;
import org.kaijuan.returns.NoticeView;
import org.kaijuan.returns.Notices;
import org.kaijuan.returns.ReturnDrafts;
import org.kaijuan.returns.Returns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The drill variant of the replay. Rolled back, for its returns are about the days of the golden test. */
@KaijuanTest
@Transactional
class LateCollectingTest {

    private static final LibraryId LAST_SECOND = new LibraryId("gnnu");
    private static final LibraryId MIDNIGHT = new LibraryId("jxut");
    private static final LibraryId SILENT = new LibraryId("yznu");

    @Autowired
    Notices notices;

    @Autowired
    ReturnDrafts drafts;

    @Autowired
    Returns returns;

    @Autowired
    Reports reports;

    @Autowired
    Libraries libraries;

    @Autowired
    BusinessClock clock;

    @Autowired
    Board board;

    @Autowired
    TestActors actors;

    @Test
    @Tag("PRV-03")
    @Tag("PRV-04")
    void theBoardTellsWhoWasLateToTheSecondAndWhoIsMissing() throws Exception {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        Map<LibraryId, Actor> librarians = new HashMap<>();
        Collecting drill = new Collecting(notices, drafts, returns, reports, libraries, clock, new AnswerSheet(true));
        var report = drill.play(
                secretary, library -> librarians.computeIfAbsent(library, code -> actors.actor("librarian", code)));

        NoticeView notice = notices.list(secretary).stream()
                .filter(each -> each.title().endsWith("（逾期演练）"))
                .findFirst()
                .orElseThrow();
        BoardView view = board.of(secretary, notice.id(), BoardFilter.ALL);
        assertThat(view.expected()).isEqualTo(20);
        assertThat(view.onTime()).isEqualTo(15);
        assertThat(view.late()).isEqualTo(4);
        assertThat(view.missing()).isEqualTo(1);
        assertThat(view.submittedRate()).isEqualTo(95.0);
        assertThat(view.onTimeRate()).isEqualTo(75.0);
        assertThat(view.days()).containsEntry(LocalDate.of(2020, 3, 5), 4);
        assertThat(standing(view, LAST_SECOND)).isEqualTo(BoardLine.Standing.ON_TIME);
        assertThat(standing(view, MIDNIGHT)).isEqualTo(BoardLine.Standing.LATE);
        assertThat(standing(view, SILENT)).isEqualTo(BoardLine.Standing.MISSING);
        List<String> appendix = reports.get(secretary, report).content().appendix().lines().stream()
                .map(ReportContent.Appendix.Line::name)
                .toList();
        assertThat(appendix).hasSize(19).doesNotContain(libraries.get(SILENT).name());
    }

    private static BoardLine.Standing standing(BoardView board, LibraryId library) {
        return board.lines().stream()
                .filter(line -> line.library().id().equals(library))
                .map(BoardLine::standing)
                .findFirst()
                .orElseThrow();
    }
}
