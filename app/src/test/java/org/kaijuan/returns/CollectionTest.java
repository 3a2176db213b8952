package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.Provenance;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** From the notice to the accepted return. Each test has a year of its own. */
@KaijuanTest
@Tag("PRV-01")
class CollectionTest {

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
    Figures figures;

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
    @Tag("PRV-02")
    void completeButEmptyIsRefused() throws Exception {
        NoticeId id = stage.issued(1965);
        Actor librarian = stage.librarian(XYU);
        ReturnId ours = clock.at(
                stage.morning(1965), () -> drafts.open(librarian, id, XYU).orThrow());
        stage.write(librarian, ours, "organisation.overview", "无");
        stage.write(librarian, ours, "services.overview", "……………………………………");

        assertThat(stage.refusal(returns.submit(librarian, ours))).isEqualTo("returns.has-errors");
        assertThat(drafts.get(librarian, ours).problems())
                .extracting(problem -> problem.says().key())
                .contains("returns.problem.says-nothing", "returns.problem.half-empty.service");
    }

    @Test
    void whatWasSentBackDoesNotStandAndTheEditionAcceptedBeforeDoes() throws Exception {
        NoticeId id = stage.issued(1966);
        ReturnView first = stage.answered(id, XYU, stage.morning(1966));
        long before = returns.version(id);
        assertThat(returns.accept(stage.secretary(), first.id()).orThrow().state())
                .isEqualTo(ReturnState.ACCEPTED);
        assertThat(returns.version(id)).isGreaterThan(before);
        Actor librarian = stage.librarian(XYU);
        stage.write(librarian, first.id(), "services.overview", "线上服务全部开通，读者反映良好，另有更正。");
        ReturnView second = returns.submit(librarian, first.id()).orThrow();

        assertThat(second.version()).isEqualTo(2);
        assertThat(stage.refusal(returns.sendBack(stage.secretary(), first.id(), " ")))
                .isEqualTo("returns.remarks-needed");
        ReturnView back =
                returns.sendBack(stage.secretary(), first.id(), "请写明起止日期。").orThrow();
        assertThat(back.version()).isOne();
        assertThat(back.edition()).isEqualTo(2);
        assertThat(back.remarks()).isEqualTo("请写明起止日期。");
        assertThat(returns.editions(librarian, first.id()))
                .extracting(EditionView::accepted)
                .containsExactly(true, false);
    }

    @Test
    void twoWhoWriteTheSameAnswerLoseNothing() throws Exception {
        NoticeId id = stage.issued(1967);
        Actor one = stage.librarian(XYU);
        Actor other = stage.librarian(XYU);
        ReturnId ours =
                clock.at(stage.morning(1967), () -> drafts.open(one, id, XYU).orThrow());
        EntryBody first = EntryBody.Answer.of("第一位写的");
        EntryBody second = EntryBody.Answer.of("第二位写的");

        assertThat(drafts.write(one, ours, EntryKind.ANSWER, "services.overview", first, 0)
                        .orThrow())
                .isOne();
        Outcome<Integer> lost = drafts.write(other, ours, EntryKind.ANSWER, "services.overview", second, 0);
        assertThat(stage.refusal(lost)).isEqualTo("returns.written-meanwhile");
        assertThat(drafts.write(other, ours, EntryKind.ANSWER, "services.overview", second, 1)
                        .orThrow())
                .isEqualTo(2);
        assertThat(drafts.write(other, ours, EntryKind.ANSWER, "information.overview", first, 0)
                        .orThrow())
                .isOne();
        assertThat(drafts.changes(one, ours, 10))
                .extracting(EntryChange::byName)
                .contains(one.name(), other.name());
        assertThat(drafts.changes(one, ours, 10))
                .anyMatch(change -> first.equals(change.was()) && second.equals(change.became()));
    }

    @Test
    void aDeclaredFigureNeedsItsWordsAndThenAnswersAsAFigure() throws Exception {
        NoticeId id = stage.issued(1968);
        Actor librarian = stage.librarian(XYU);
        ReturnId ours = clock.at(
                stage.morning(1968), () -> drafts.open(librarian, id, XYU).orThrow());
        stage.overviews(librarian, ours);
        Period february = new Period(LocalDate.of(1968, 1, 24), LocalDate.of(1968, 2, 27));
        stage.state(librarian, ours, "campaigns.participants", "6287", february, "");

        assertThat(stage.refusal(returns.submit(librarian, ours))).isEqualTo("returns.has-errors");
        stage.state(librarian, ours, "campaigns.participants", "6287", february, "已有 6287 名读者参与打卡");
        assertThat(value("campaigns.participants", XYU, february)).isEqualTo(FigureValue.nothing());
        returns.submit(librarian, ours).orThrow();

        assertThat(value("campaigns.participants", XYU, february)).isEqualTo(FigureValue.of(6287));
        assertThat(figures.definition("campaigns.participants").provenance()).isEqualTo(Provenance.DECLARED);
        FigureScope scope = new FigureScope("xyu", "", Scope.of(XYU));
        assertThat(figures.rows("campaigns.participants", scope, february, null, 10)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry("quote", "已有 6287 名读者参与打卡"));
        returns.sendBack(stage.secretary(), ours, "请核对打卡人数。").orThrow();
        assertThat(value("campaigns.participants", XYU, february)).isEqualTo(FigureValue.nothing());
    }

    @Test
    void declaredCountsAddUpOverLibrariesAndSayAtLeast() throws Exception {
        NoticeId id = stage.issued(1969);
        Period january = new Period(LocalDate.of(1969, 1, 24), LocalDate.of(1969, 2, 24));
        for (Map.Entry<LibraryId, String> stated :
                Map.of(XYU, "已有 7 个社区", PXC, "参与了 2 个社区").entrySet()) {
            Actor librarian = stage.librarian(stated.getKey());
            ReturnId ours = clock.at(
                    stage.morning(1969),
                    () -> drafts.open(librarian, id, stated.getKey()).orThrow());
            stage.overviews(librarian, ours);
            String number = stated.getValue().replaceAll("\\D", "");
            stage.state(librarian, ours, "volunteers.communities", number, january, stated.getValue());
            stage.atLeast(librarian, ours, "access.feedback-messages", "100", january, "留言 100 多条");
            clock.at(stage.morning(1969), () -> returns.submit(librarian, ours).orThrow());
        }
        FigureScope both = new FigureScope("both", "", Scope.of(Set.of(XYU, PXC)));

        assertThat(figures.value("volunteers.communities", both, january).value())
                .isEqualTo(FigureValue.of(9));
        assertThat(figures.value("access.feedback-messages", both, january).value())
                .isEqualTo(FigureValue.of("200+"));
        assertThat(value("returns.submitted", XYU, new Period(LocalDate.of(1969, 2, 1), LocalDate.of(1969, 3, 31))))
                .isEqualTo(FigureValue.of(1));
        assertThat(value("returns.missing", new LibraryId("jxau"), Period.day(LocalDate.of(1969, 3, 4))))
                .isEqualTo(FigureValue.of(1));
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

    @Test
    void twoWhoDecideAtOnceDecideOnce() throws Exception {
        NoticeId id = stage.issued(1989);
        ReturnView submitted = stage.answered(id, XYU, stage.morning(1989));
        Actor secretary = stage.secretary();
        List<String> answers = atOnce(
                () -> stage.refusal(returns.accept(secretary, submitted.id())),
                () -> stage.refusal(returns.sendBack(secretary, submitted.id(), "请补充")));

        assertThat(answers).containsOnlyOnce("done");
        assertThat(returns.history(secretary, submitted.id()))
                .extracting(TrailEntry::happened)
                .filteredOn(happened -> happened.equals("accepted") || happened.equals("sent-back"))
                .hasSize(1);
    }

    @Test
    void twoWhoSubmitAtOnceMakeOneEdition() throws Exception {
        NoticeId id = stage.issued(1990);
        Actor one = stage.librarian(XYU);
        Actor other = stage.librarian(XYU);
        ReturnId ours =
                clock.at(stage.morning(1990), () -> drafts.open(one, id, XYU).orThrow());
        stage.overviews(one, ours);

        List<String> answers = atOnce(
                () -> stage.refusal(returns.submit(one, ours)), () -> stage.refusal(returns.submit(other, ours)));

        assertThat(answers).containsExactlyInAnyOrder("done", "returns.nothing-new");
        assertThat(returns.editions(one, ours)).hasSize(1);
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : both.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    @Test
    void otherLibrariesSeeNothingOfAReturn() throws Exception {
        NoticeId id = stage.issued(1972);
        ReturnView ours = stage.answered(id, XYU, stage.morning(1972));
        Actor elsewhere = stage.librarian(PXC);

        assertThatThrownBy(() -> returns.get(elsewhere, ours.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.get(elsewhere, ours.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.open(elsewhere, id, XYU)).isInstanceOf(NotFoundException.class);
        assertThat(board.of(elsewhere, id, BoardFilter.ALL).lines()).hasSize(1);
    }

    private void close(NoticeId id) {
        notices.close(stage.secretary(), id).orThrow();
    }

    private FigureValue value(String id, LibraryId library, Period period) {
        FigureScope scope = new FigureScope(library.code(), "", Scope.of(library));
        return Objects.requireNonNull(figures.value(id, scope, period).value());
    }
}
