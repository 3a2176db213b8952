package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;

class RequestTest {

    private static final Instant MORNING = Instant.parse("2020-02-03T01:00:00Z");

    private final PersonRef reader = new PersonRef(PersonId.next(), "读者甲");
    private final PersonRef first = new PersonRef(PersonId.next(), "馆员甲");
    private final PersonRef second = new PersonRef(PersonId.next(), "馆员乙");

    private final RequestView fresh = view("consultation", reader);

    @Test
    void whoeverClaimsFirstHasItAndTheOtherIsToldWho() {
        Request request = new Request(fresh);

        assertThat(request.claim(staff(first, 1))).isEmpty();
        assertThat(request.claim(staff(second, 2))).contains(Refusal.of("desk.already-claimed", first.name()));
        assertThat(request.view().assignee()).isEqualTo(first);
        assertThat(request.view().state()).isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    void claimingTwiceIsOneStep() {
        Request request = new Request(fresh);

        request.claim(staff(first, 1));
        assertThat(request.claim(staff(first, 2))).isEmpty();

        assertThat(request.steps()).extracting(Step::act).containsExactly(Act.CLAIMED);
        assertThat(request.view().version()).isEqualTo(fresh.version() + 1);
    }

    @Test
    void answeringAnUnclaimedRequestClaimsItAndBeginsTheWork() {
        Request request = new Request(fresh);

        request.reply("请看截图", List.of(), staff(first, 5));

        assertThat(request.steps()).extracting(Step::act).containsExactly(Act.CLAIMED, Act.REPLIED);
        assertThat(request.view().state()).isEqualTo(RequestState.IN_PROGRESS);
        assertThat(request.view().firstReplyAt()).isEqualTo(minute(5));
    }

    @Test
    void theDueTimeMovesOnByTheTimeThatTheReaderThought() {
        Request request = new Request(fresh);

        request.ask("哪一年的？", List.of(), staff(first, 10));
        assertThat(request.view().state()).isEqualTo(RequestState.WAITING_FOR_READER);
        assertThat(request.view().isOverdue(minute(100_000))).isFalse();
        request.answer("2019 年", List.of(), reader(40));

        assertThat(request.view().state()).isEqualTo(RequestState.IN_PROGRESS);
        assertThat(request.view().dueAt()).isEqualTo(fresh.dueAt().plus(Duration.ofMinutes(30)));
        assertThat(request.view().waitingSince()).isNull();
    }

    @Test
    void askingTwiceCountsTheWaitFromTheFirstQuestion() {
        Request request = new Request(fresh);

        request.ask("哪一年的？", List.of(), staff(first, 10));
        request.ask("还在吗？", List.of(), staff(first, 20));
        request.answer("2019 年", List.of(), reader(40));

        assertThat(request.view().dueAt()).isEqualTo(fresh.dueAt().plus(Duration.ofMinutes(30)));
    }

    @Test
    void aDeclinedRequestKeepsItsReasonWhenItIsClosed() {
        Request request = new Request(fresh);

        request.decline(DeclineReason.COPYRIGHT, "出版社不允许", staff(first, 1));
        assertThat(request.close(staff(first, 2))).isEmpty();

        assertThat(request.view().state()).isEqualTo(RequestState.CLOSED);
        assertThat(request.view().declined()).isEqualTo(DeclineReason.COPYRIGHT);
    }

    @Test
    void whatHasEndedRefusesInWords() {
        Request request = new Request(fresh);
        request.withdraw("", reader(1));

        assertThat(request.claim(staff(first, 2))).contains(Refusal.of("desk.is-withdrawn"));
        assertThat(request.fulfil("", List.of(), staff(first, 3))).contains(Refusal.of("desk.is-withdrawn"));
        assertThat(request.answer("等等", List.of(), reader(4))).contains(Refusal.of("desk.is-withdrawn"));
        assertThat(request.withdraw("", reader(5)))
                .as("withdrawing twice is done already")
                .isEmpty();
    }

    @Test
    void aFulfilledRequestCanStillBeTalkedAboutAndJudged() {
        Request request = new Request(fresh);
        request.fulfil("在附件里", List.of(), staff(first, 1));

        assertThat(request.answer("谢谢老师", List.of(), reader(2))).isEmpty();
        assertThat(request.judge(Verdict.UP, "很快", reader(3))).isEmpty();
        assertThat(request.view().state()).isEqualTo(RequestState.FULFILLED);
        assertThat(request.view().verdict()).isEqualTo(Verdict.UP);
    }

    @Test
    void onlyWhatIsFinishedCanBeJudged() {
        assertThat(new Request(fresh).judge(Verdict.DOWN, "", reader(1))).contains(Refusal.of("desk.judge-unfinished"));
    }

    @Test
    void aDuplicateGoesOnInAnotherRequestOfTheSameReaderOnly() {
        RequestView same = view("consultation", reader);
        RequestView ofOther = view("consultation", new PersonRef(PersonId.next(), "读者乙"));
        RequestView ofOtherKind = view("citation-search", reader);

        assertThat(new Request(fresh).mergeInto(ofOther, staff(first, 1)).map(Refusal::code))
                .contains("desk.merge-other-reader");
        assertThat(new Request(fresh).mergeInto(ofOtherKind, staff(first, 1)).map(Refusal::code))
                .contains("desk.merge-other-kind");
        assertThat(new Request(fresh).mergeInto(fresh, staff(first, 1)).map(Refusal::code))
                .contains("desk.merge-itself");
        Request request = new Request(fresh);
        assertThat(request.mergeInto(same, staff(first, 1))).isEmpty();
        assertThat(request.view().mergedInto()).isEqualTo(same.id());
    }

    @Test
    void aHandOverLeavesTheRequestToTheOtherDepartment() {
        Request request = new Request(fresh);
        request.claim(staff(first, 1));

        Optional<Refusal> refusal = request.handOver("jxufe.tech", "技术部", "登录问题", staff(first, 2));

        assertThat(refusal).isEmpty();
        assertThat(request.view().assignee()).isNull();
        assertThat(request.view().department()).isEqualTo("jxufe.tech");
        assertThat(request.steps().getLast().text()).isEqualTo("技术部: 登录问题");
    }

    private static By staff(PersonRef who, int minute) {
        return new By(who.id(), who.name(), true, minute(minute));
    }

    private By reader(int minute) {
        return new By(reader.id(), reader.name(), false, minute(minute));
    }

    private static Instant minute(int minute) {
        return MORNING.plus(Duration.ofMinutes(minute));
    }

    static RequestView view(String kind, PersonRef reader) {
        return RequestView.fresh(
                        RequestId.next(),
                        new LibraryId("jxufe"),
                        kind,
                        "怎样在家查知网",
                        Map.of(),
                        reader,
                        RequestChannel.WEB,
                        MORNING,
                        false,
                        MORNING.plus(Duration.ofHours(4)))
                .numbered(7);
    }
}
