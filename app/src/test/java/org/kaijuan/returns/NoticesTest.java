package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** From the notice to the last return: whom it asks, until when, who is reminded. Each test has a year of its own. */
@KaijuanTest
@Tag("PRV-01")
class NoticesTest {

    private static final LibraryId XYU = new LibraryId("xyu");
    private static final LibraryId PXC = new LibraryId("pxc");

    @Autowired
    ReturnsStage stage;

    @Autowired
    Notices notices;

    @Autowired
    Returns returns;

    @Autowired
    ReturnDrafts drafts;

    @Autowired
    Board board;

    @Autowired
    Reminders reminders;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("PRV-04")
    void issuingFreezesWhoIsAskedWithTheirKind() throws Exception {
        NoticeId id = stage.issued(1961);
        NoticeView notice = notices.get(stage.secretary(), id);

        assertThat(notice.addressees()).hasSize(20);
        assertThat(notice.addressees().getFirst().library()).isEqualTo(new LibraryId("gnnu"));
        assertThat(notice.addressees().stream().filter(addressee -> addressee.kind() == LibraryView.Kind.VOCATIONAL))
                .hasSize(5);
        assertThat(notices.issue(stage.secretary(), id)).isInstanceOf(Outcome.Refused.class);
        assertThat(notices.change(stage.secretary(), id, notice.version(), stage.notice(1961)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void draftsAreTheUnitsOwnAndOthersSeeTheNoticeOnceItIsIssued() throws Exception {
        NoticeId draft = clock.at(
                stage.morning(1962),
                () -> notices.draft(stage.secretary(), stage.notice(1962)).orThrow());
        Actor librarian = stage.librarian(XYU);

        assertThatThrownBy(() -> notices.get(librarian, draft)).isInstanceOf(NotFoundException.class);
        clock.at(
                stage.morning(1962),
                () -> notices.issue(stage.secretary(), draft).orThrow());
        clock.at(stage.morning(1962), () -> notices.open(librarian, draft));
        Addressee own = Notices.addressee(notices.get(librarian, draft), XYU).orElseThrow();
        assertThat(own.readers()).isOne();
        assertThat(own.firstRead()).isEqualTo(stage.morning(1962));
    }

    @Test
    @Tag("PRV-03")
    void theDeadlineIsTheLastSecondOfItsDayAndTheFirstStampStays() throws Exception {
        NoticeId id = stage.issued(1963);
        Instant lastSecond = Instant.parse("1963-03-04T15:59:59Z");
        Instant midnight = Instant.parse("1963-03-04T16:00:00Z");

        ReturnView onTime = stage.answered(id, XYU, lastSecond);
        ReturnView late = stage.answered(id, PXC, midnight);

        assertThat(onTime.late()).isFalse();
        assertThat(late.late()).isTrue();
        Actor librarian = stage.librarian(XYU);
        stage.write(librarian, onTime.id(), "reopening.overview", "开学准备：分时段、分学院错峰开放。");
        ReturnView corrected = clock.at(
                midnight.plusSeconds(86_400),
                () -> returns.submit(librarian, onTime.id()).orThrow());
        assertThat(corrected.firstComplete()).isEqualTo(lastSecond);
        assertThat(corrected.late()).isFalse();
        assertThat(corrected.edition()).isEqualTo(2);
        BoardView all = board.of(stage.secretary(), id, BoardFilter.ALL);
        assertThat(all.expected()).isEqualTo(20);
        assertThat(all.onTime()).isOne();
        assertThat(all.late()).isOne();
        assertThat(all.missing()).isEqualTo(18);
        assertThat(all.submittedRate()).isEqualTo(10.0);
    }

    @Test
    @Tag("PRV-04")
    void exemptLibrariesLeaveTheDenominatorAndNoRatePassesOneHundred() throws Exception {
        NoticeId id = stage.issued(1964);
        stage.answered(id, XYU, stage.morning(1964));
        for (Addressee addressee : notices.get(stage.secretary(), id).addressees()) {
            notices.exempt(stage.secretary(), id, addressee.library(), "停办").orThrow();
        }
        BoardView none = board.of(stage.secretary(), id, BoardFilter.ALL);
        assertThat(none.expected()).isZero();
        assertThat(none.submittedRate()).isZero();
        assertThat(none.lines()).filteredOn(BoardLine::isSubmitted).hasSize(1);

        notices.exempt(stage.secretary(), id, XYU, "").orThrow();
        BoardView one = board.of(stage.secretary(), id, BoardFilter.ALL);
        assertThat(one.submittedRate()).isEqualTo(100.0);
        assertThat(board.of(stage.secretary(), id, new BoardFilter(LibraryView.Kind.VOCATIONAL, null, null))
                        .lines())
                .hasSize(5);
    }

    @Test
    @Tag("PRV-03")
    void remindersGoToThoseMissingOnlyAndOnceAStep() throws Exception {
        NoticeId id = stage.issued(1970);
        stage.answered(id, XYU, stage.morning(1970));
        Actor missing = stage.librarian(PXC);
        Actor done = stage.librarian(XYU);
        long before = stage.letters(missing, id);
        long beforeDone = stage.letters(done, id);

        Instant dayBefore = Instant.parse("1970-03-03T01:00:00Z");
        clock.at(dayBefore, () -> reminders.remindDue());
        clock.at(dayBefore.plusSeconds(3600), () -> reminders.remindDue());

        assertThat(stage.letters(missing, id)).isEqualTo(before + 1);
        assertThat(stage.letters(done, id)).isEqualTo(beforeDone);
        clock.at(dayBefore.plusSeconds(2 * 86_400), () -> reminders.remindDue());
        assertThat(stage.letters(missing, id)).isEqualTo(before + 2);
        close(id);
    }

    @Test
    void aClosedNoticeTakesCorrectionsOnlyAndReopensWithAReason() throws Exception {
        NoticeId id = stage.issued(1971);
        ReturnView answered = stage.answered(id, XYU, stage.morning(1971));
        close(id);
        Actor librarian = stage.librarian(PXC);

        assertThat(stage.refusal(drafts.open(librarian, id, PXC))).isEqualTo("returns.notice-closed");
        stage.write(stage.librarian(XYU), answered.id(), "information.overview", "推送防疫知识十二期，更正一处。");
        assertThat(returns.submit(stage.librarian(XYU), answered.id()).orThrow().edition())
                .isEqualTo(2);
        assertThat(stage.refusal(notices.reopen(stage.secretary(), id, null, "")))
                .isEqualTo("returns.reason-needed");
        notices.reopen(stage.secretary(), id, LocalDate.of(1971, 3, 8), "两馆停电").orThrow();
        assertThat(notices.get(librarian, id).lastDay()).isEqualTo(LocalDate.of(1971, 3, 8));
        assertThat(notices.history(librarian, id))
                .extracting(TrailEntry::happened)
                .contains("closed", "reopened");
        close(id);
    }

    private void close(NoticeId id) {
        notices.close(stage.secretary(), id).orThrow();
    }
}
