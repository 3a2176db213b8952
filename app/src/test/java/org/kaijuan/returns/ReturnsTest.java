package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** A return from its draft to the edition that is accepted, and those who write or decide at once. Each test has a year of its own. */
@KaijuanTest
@Tag("PRV-01")
class ReturnsTest {

    private static final LibraryId XYU = new LibraryId("xyu");
    private static final LibraryId PXC = new LibraryId("pxc");

    @Autowired
    ReturnsStage stage;

    @Autowired
    Returns returns;

    @Autowired
    ReturnDrafts drafts;

    @Autowired
    Board board;

    @Autowired
    BusinessClock clock;

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

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : both.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
