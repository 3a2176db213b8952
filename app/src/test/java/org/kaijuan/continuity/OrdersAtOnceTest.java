package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.continuity.Stage.ANSWERS;
import static org.kaijuan.continuity.Stage.PAPERS;
import static org.kaijuan.continuity.Stage.closing;
import static org.kaijuan.continuity.Stage.code;
import static org.kaijuan.continuity.Stage.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TrialProvince;
import org.kaijuan.identity.Libraries;
import org.kaijuan.jobs.JobId;
import org.kaijuan.jobs.Jobs;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders that are withdrawn while their pieces run, that fail among many libraries, and directors who press the button at the
 * same time. They are carried out by real jobs, a hundred of 250 libraries at a time. Days of 2037 belong to this test.
 */
@KaijuanTest
class OrdersAtOnceTest {

    private static final int SIZE = 250;
    private static final LocalDate DAY = LocalDate.of(2037, 3, 1);

    @Autowired
    private Stage stage;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderHistory history;

    @Autowired
    private Jobs jobs;

    @Autowired
    private StrandedOrders stranded;

    @Autowired
    private Libraries libraries;

    @Autowired
    private TestActors actors;

    @Autowired
    private JdbcClient jdbc;

    private TrialProvince trial;
    private Actor one;
    private Actor other;

    @BeforeEach
    void aProvince() {
        trial = TrialProvince.of(SIZE, jdbc, libraries);
        one = actors.actorAt("province-secretary", trial.province());
        other = actors.actorAt("province-secretary", trial.province());
    }

    @AfterEach
    void noProvince() {
        actors.forget(trial.province());
    }

    @Test
    void anOrderIsWithdrawnWhileAPieceOfItRuns() throws Exception {
        String gate = trial.province() + " gate";
        Pausing.close(gate);
        OrderId id = seen(closing(ANSWERS), new ActionStep(Pausing.KEY, Map.of(Pausing.GATE, gate)), closing(PAPERS));
        orders.apply(one, id).orThrow();
        Pausing.awaitArrival(gate);
        assertThat(open(ANSWERS)).as("the step before is done").isZero();

        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<Outcome<OrderView>> undone = threads.submit(() -> orders.undo(other, id, "not needed"));
            Pausing.open(gate);
            undone.get().orThrow();
        }
        stage.await(one, id, OrderState.UNDONE);

        assertAsBefore(id);
    }

    @Test
    void anOrderIsWithdrawnAtAnyMoment() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 6; round++) {
            OrderId id = seen(closing(ANSWERS), closing(PAPERS));
            orders.apply(one, id).orThrow();
            Thread.sleep(random.nextInt(120));
            orders.undo(other, id, "seed " + seed).orThrow();
            stage.await(one, id, OrderState.UNDONE);
            assertAsBefore(id);
        }
    }

    @Test
    void anOrderWhoseJobIsCancelledStopsAndGoesOn() throws Exception {
        String gate = trial.province() + " cancelled";
        Pausing.close(gate);
        OrderId id = seen(new ActionStep(Pausing.KEY, Map.of(Pausing.GATE, gate)), closing(ANSWERS), closing(PAPERS));
        JobId job = Objects.requireNonNull(orders.apply(one, id).orThrow().job());
        Pausing.awaitArrival(gate);

        jobs.cancel(one, job).orThrow();
        Pausing.open(gate);
        stage.awaitTrouble(one, id);
        assertThat(orders.get(one, id).state()).isEqualTo(OrderState.APPLYING);
        assertThat(open(PAPERS)).isEqualTo(SIZE);

        orders.resume(one, id).orThrow();
        stage.await(one, id, OrderState.APPLIED);
        assertThat(open(ANSWERS)).isZero();
        assertThat(open(PAPERS)).isZero();
        orders.undo(one, id, "test over").orThrow();
        stage.await(one, id, OrderState.UNDONE);
        assertAsBefore(id);
    }

    @Test
    void anOrderWhoseJobNeverBeganHoldsNobodyUp() throws Exception {
        OrderId id = seen(closing(ANSWERS));
        JobId job = Objects.requireNonNull(orders.apply(one, id).orThrow().job());
        stage.await(one, id, OrderState.APPLIED);
        while (!jobs.get(one, job).state().isOver()) {
            Thread.sleep(20);
        }
        jdbc.sql("update continuity.orders set state = 'undoing' where id = :id")
                .param("id", id.value())
                .update(); // as it would be if the job of an undoing had been cancelled before it began

        stranded.round();
        assertThat(orders.get(one, id).trouble()).isNotNull();
        orders.resume(one, id).orThrow();
        stage.await(one, id, OrderState.UNDONE);
        assertAsBefore(id);
    }

    @Test
    void whatFailsInTheSecondHundredGoesBackWhole() throws Exception {
        String stone = trial.province() + " stone";
        Stumbling.lay(stone, trial.libraries().get(150));
        OrderId id =
                seen(closing(ANSWERS), new ActionStep(Stumbling.KEY, Map.of(Stumbling.STONE, stone)), closing(PAPERS));
        orders.apply(one, id).orThrow();
        stage.awaitTrouble(one, id);
        assertThat(history.switches(one, id, null, 1000))
                .as("one step for all, the next for the first hundred")
                .hasSize(SIZE + 100);
        OrderId next = seen(closing(PAPERS));
        assertThat(orders.apply(other, next))
                .as("nobody waits for an order that has stopped")
                .isInstanceOf(Outcome.Done.class);
        stage.await(one, next, OrderState.APPLIED);
        orders.undo(other, next, "test").orThrow();
        stage.await(one, next, OrderState.UNDONE);

        orders.undo(one, id, "enough of it").orThrow();
        stage.await(one, id, OrderState.UNDONE);

        assertAsBefore(id);
    }

    @Test
    void ofTwoWhoGiveTheSameOrderAtOnceOneDoes() throws Exception {
        OrderId id = seen(closing(ANSWERS));

        assertThat(codes(() -> orders.apply(one, id), () -> orders.apply(other, id)))
                .containsOnlyOnce("done")
                .containsAnyOf("continuity.is-applying", "continuity.is-applied");

        stage.await(one, id, OrderState.APPLIED);
        assertThat(history.switches(one, id, null, 1000)).hasSize(SIZE);
        OrderView read = orders.get(one, id);
        assertThat(codes(
                        () -> orders.revise(one, id, Revision.until(read, DAY.plusDays(3), "shorter")),
                        () -> orders.revise(other, id, Revision.until(read, DAY.plusDays(30), "longer"))))
                .containsOnlyOnce("done")
                .containsAnyOf("continuity.changed-meanwhile", "continuity.is-revising");
        stage.await(one, id, OrderState.APPLIED);
        assertThat(codes(() -> orders.undo(one, id, "over"), () -> orders.undo(other, id, "over")))
                .containsOnlyOnce("done");
        stage.await(one, id, OrderState.UNDONE);
        assertAsBefore(id);
    }

    @Test
    void ofTwoOrdersForTheSameLibrariesAtOnceTheSecondIsToldToLookAgain() throws Exception {
        OrderId mine = seen(closing(ANSWERS));
        OrderId yours = seen(closing(ANSWERS, PAPERS));

        assertThat(codes(() -> orders.apply(one, mine), () -> orders.apply(other, yours)))
                .containsOnlyOnce("done")
                .containsAnyOf("continuity.another-moving", "continuity.preview-outdated");
    }

    /** What becomes of two acts that begin in the same moment. */
    private static List<String> codes(Callable<Outcome<OrderView>> first, Callable<Outcome<OrderView>> second)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<String> codes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<OrderView>>> both = List.of(first, second);
            for (Future<Outcome<OrderView>> each : threads.invokeAll(
                    both.stream().map(act -> together(start, act)).toList())) {
                codes.add(code(each.get()));
            }
        }
        return codes;
    }

    private static <T> Callable<T> together(CyclicBarrier start, Callable<T> act) {
        return () -> {
            start.await();
            return act.call();
        };
    }

    private OrderId seen(ActionStep... steps) {
        return stage.previewed(one, order(trial.province(), DAY, DAY.plusDays(9), steps));
    }

    private void assertAsBefore(OrderId id) {
        assertThat(open(ANSWERS)).isEqualTo(SIZE);
        assertThat(open(PAPERS)).isEqualTo(SIZE);
        assertThat(history.switches(one, id, null, 1000)).noneMatch(Switch::isThrown);
    }

    private long open(String service) {
        return stage.countOpen(trial.libraries(), service, DAY);
    }
}
