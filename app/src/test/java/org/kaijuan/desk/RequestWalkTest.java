package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;

/** Walks through the states at random and checks after each step what must always hold; prints its seed. */
class RequestWalkTest {

    private static final int STEPS = 200;

    private final PersonRef reader = new PersonRef(PersonId.next(), "读者甲");
    private final List<PersonRef> staff = List.of(
            new PersonRef(PersonId.next(), "馆员甲"),
            new PersonRef(PersonId.next(), "馆员乙"),
            new PersonRef(PersonId.next(), "馆员丙"));

    @RepeatedTest(200)
    void everyPathKeepsTheInvariants() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        RequestView view = RequestTest.view("consultation", reader);
        Instant now = view.submittedAt();
        for (int i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            Request request = new Request(view);
            Optional<Refusal> refusal = move(request, random, now);
            check(view, request, refusal, now, seed);
            view = request.view();
        }
    }

    private Optional<Refusal> move(Request request, Random random, Instant now) {
        PersonRef one = staff.get(random.nextInt(staff.size()));
        PersonRef other = staff.get(random.nextInt(staff.size()));
        By by = new By(one.id(), one.name(), true, now);
        By asReader = new By(reader.id(), reader.name(), false, now);
        return switch (random.nextInt(40)) {
            case 0 -> request.withdraw("", asReader);
            case 1 -> request.fulfil("好了", List.of(), by);
            case 2 -> request.decline(DeclineReason.NOT_HELD, "没有", by);
            case 3 -> request.mergeInto(RequestTest.view("consultation", reader), by);
            case 4, 5 -> request.close(by);
            case 6, 7, 8, 9 -> request.claim(by);
            case 10, 11 -> request.assign(other, by);
            case 12, 13 -> request.refer(other, "更熟悉", by);
            case 14, 15 -> request.handOver("jxufe.d" + random.nextInt(3), "部门", "", by);
            case 16, 17, 18, 19 -> request.ask("哪一年？", List.of(), by);
            case 20, 21, 22, 23, 24 -> request.answer("去年", List.of(), asReader);
            case 25, 26, 27 -> request.judge(Verdict.UP, "", asReader);
            case 28, 29 -> request.release(by);
            case 30, 31 -> request.moveOn("searching-" + random.nextInt(3), by);
            case 32 -> request.note("记一笔", List.of(), by);
            default -> request.reply("请看", List.of(), by);
        };
    }

    private void check(RequestView before, Request request, Optional<Refusal> refusal, Instant now, long seed) {
        RequestView after = request.view();
        String where = "seed " + seed + ": " + before.state() + " → " + after.state();
        if (refusal.isPresent()) {
            assertThat(after).as(where).isEqualTo(before);
            assertThat(request.steps()).as(where).isEmpty();
            return;
        }
        assertThat(after.version() > before.version())
                .as(where)
                .isEqualTo(!request.steps().isEmpty());
        assertThat(after.waitingSince() != null).as(where).isEqualTo(after.state() == RequestState.WAITING_FOR_READER);
        assertThat(after.mergedInto() != null).as(where).isEqualTo(after.state() == RequestState.MERGED);
        assertThat(after.doneAt() == null).as(where).isEqualTo(after.isOpen());
        assertThat(after.dueAt()).as(where).isAfterOrEqualTo(before.dueAt());
        assertThat(before.isOpen() || !after.isOpen())
                .as(where + " (nothing opens again)")
                .isTrue();
        if (after.state() == RequestState.FULFILLED || after.state() == RequestState.DECLINED) {
            assertThat(after.assignee()).as(where).isNotNull();
            assertThat(after.firstReplyAt()).as(where).isNotNull();
        }
        stepsConnect(before, request, now, where);
    }

    private static void stepsConnect(RequestView before, Request request, Instant now, String where) {
        RequestState state = before.state();
        for (Step step : request.steps()) {
            assertThat(step.from()).as(where).isEqualTo(state);
            assertThat(step.at()).as(where).isEqualTo(now);
            state = step.to();
        }
        assertThat(state).as(where).isEqualTo(request.view().state());
    }
}
