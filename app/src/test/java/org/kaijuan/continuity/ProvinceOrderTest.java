package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.Statements;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.TrialProvince;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.policy.PolicyRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One order for 400 libraries: what it does it does in sets, so that a province costs hardly more statements than a city with a
 * tenth of its libraries. Days of 2036 belong to this test.
 */
@KaijuanTest
class ProvinceOrderTest {

    private static final int SIZE = 400;
    private static final LocalDate DAY = LocalDate.of(2036, 2, 1);
    /** Rereading what is held in memory happens once a second, whoever asks. */
    private static final int REREADING = 40;

    @Autowired
    private Stage stage;

    @Autowired
    private TestPages pages;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderHistory history;

    @Autowired
    private PolicyRegister rules;

    @Autowired
    private Libraries libraries;

    @Autowired
    private TestActors actors;

    @Autowired
    private JdbcClient jdbc;

    private TrialProvince trial;
    private Actor secretary;

    @BeforeEach
    void aProvince() {
        trial = TrialProvince.of(SIZE, jdbc, libraries);
        secretary = actors.actorAt("province-secretary", trial.province());
    }

    @AfterEach
    void noProvince() {
        actors.forget(trial.province());
    }

    @Test
    @Tag("ORG-20")
    @Tag("OPN-03")
    void anOrderForFourHundredLibrariesIsShownAppliedRevisedAndUndone() throws Exception {
        OrderId id = stage.drafted(secretary, DAY, closing(trial.province()));
        OrderPreview preview = stage.on(DAY, () -> orders.preview(secretary, id));
        assertThat(preview.libraries()).isEqualTo(SIZE);
        assertThat(preview.effects())
                .filteredOn(effect -> effect.what().key().equals("continuity.effect.closes"))
                .isNotEmpty()
                .allMatch(effect -> effect.count() == SIZE);
        assertThat(pages.get(secretary, "/orders/" + id + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("400", "阅览室");

        OrderView applied =
                stage.on(DAY, () -> orders.apply(secretary, id, preview.hash()).orThrow());
        assertThat(applied.state()).isEqualTo(OrderState.APPLIED);
        assertThat(stage.countOpen(trial.libraries(), "reading-room", DAY.plusDays(9)))
                .isZero();
        assertThat(stage.countOpen(trial.libraries(), "reading-room", DAY.plusDays(10)))
                .isEqualTo(SIZE);
        assertThat(pages.get(
                        secretary,
                        "/api/v1/openings?library=" + trial.libraries().get(250) + "&on=" + DAY))
                .bodyJson()
                .extractingPath("$.services[?(@.key=='reading-room')].open")
                .asArray()
                .containsExactly(false);
        assertThat(pages.get(secretary, "/status/" + trial.libraries().getLast() + ".json"))
                .hasStatusOk();

        stage.on(
                DAY.plusDays(2),
                () -> orders.revise(secretary, id, Revision.until(applied, DAY.plusDays(19), "longer"))
                        .orThrow());
        assertThat(stage.countOpen(trial.libraries(), "reading-room", DAY.plusDays(19)))
                .isZero();

        stage.on(DAY, () -> orders.undo(secretary, id, "a mistake").orThrow());
        assertThat(orders.get(secretary, id).state()).isEqualTo(OrderState.UNDONE);
        assertThat(stage.countOpen(trial.libraries(), "reading-room", DAY.plusDays(5)))
                .isEqualTo(SIZE);
        assertThat(history.switches(secretary, id, null, 10 * SIZE))
                .hasSizeGreaterThan(SIZE)
                .noneMatch(Switch::isThrown);
        assertThat(rules.inForce(secretary, trial.province(), DAY.plusDays(2)))
                .filteredOn(line -> line.key().equals("jobs.kept"))
                .noneMatch(line -> line.typed().equals("90d"));
    }

    @Test
    void aProvinceTakesHardlyMoreStatementsThanACity() throws Exception {
        Costs city = costs(trial.smallCity());
        Costs province = costs(trial.province());

        assertThat(province.preview()).isLessThan(city.preview() + REREADING);
        assertThat(province.page()).isLessThan(city.page() + REREADING);
        assertThat(province.apply()).as("a hundred at a time").isLessThan(4 * city.apply() + REREADING);
        assertThat(province.revise()).isLessThan(4 * city.revise() + REREADING);
        assertThat(province.undo()).isLessThan(4 * city.undo() + REREADING);
    }

    @Test
    @Tag("OPN-14")
    void theGatesAreAskedForAllLibrariesAtOnce() throws Exception {
        OrderId closing = stage.applied(secretary, DAY, closing(trial.province()));
        NewOrder open =
                new NewOrder(trial.province(), "开馆", "", "", DAY.plusDays(3), null, "有序开放", List.of(), Mode.HALF_OPEN);
        OrderId opening = stage.drafted(secretary, DAY, open);

        assertThat(stage.on(DAY, () -> orders.preview(secretary, opening)).obstacles())
                .extracting("code")
                .contains("plans.no-reopening-plan");
        assertThat(stage.on(DAY, () -> pages.get(secretary, "/orders/" + opening + "/preview")))
                .bodyText()
                .contains("另有 399 处同样情况", "第400大学图书馆");
        assertThat(statements(() -> stage.on(DAY, () -> orders.preview(secretary, opening))))
                .isLessThan(REREADING);
        stage.on(DAY, () -> orders.undo(secretary, closing, "test over").orThrow());
    }

    @Test
    void theBoardAndTheTimeLineAreReadAtOnce() throws Exception {
        assertThat(pages.get(secretary, "/province/openings?on=" + DAY))
                .hasStatusOk()
                .bodyText()
                .contains("第400大学图书馆");
        assertThat(statements(() -> pages.get(secretary, "/province/openings?on=" + DAY)))
                .isLessThan(REREADING);
        assertThat(statements(() -> pages.get(secretary, "/province/response"))).isLessThan(REREADING);
        assertThat(statements(() -> pages.get(secretary, "/orders"))).isLessThan(REREADING);
    }

    private record Costs(long preview, long page, long apply, long revise, long undo) {}

    private Costs costs(UnitId unit) throws Exception {
        OrderId id = stage.drafted(secretary, DAY, closing(unit));
        long preview = statements(() -> stage.on(DAY, () -> orders.preview(secretary, id)));
        long page = statements(() -> pages.get(secretary, "/orders/" + id + "/preview"));
        stage.on(DAY, () -> orders.preview(secretary, id));
        long apply =
                statements(() -> stage.on(DAY, () -> orders.apply(secretary, id).orThrow()));
        OrderView applied = orders.get(secretary, id);
        long revise = statements(() -> stage.on(
                DAY,
                () -> orders.revise(secretary, id, Revision.until(applied, DAY.plusDays(20), "longer"))
                        .orThrow()));
        long undo = statements(
                () -> stage.on(DAY, () -> orders.undo(secretary, id, "measured").orThrow()));
        return new Costs(preview, page, apply, revise, undo);
    }

    private static NewOrder closing(UnitId unit) {
        List<ActionStep> steps = List.of(
                new ActionStep("policies.set", Map.of("rule", "jobs.kept", "value", "90d")),
                new ActionStep("messages.hold", Map.of()),
                new ActionStep("requests.extend", Map.of("days", "7")),
                new ActionStep("status.post", Map.of("text", "闭馆", "english", "closed")));
        return new NewOrder(unit, "全省闭馆", "1 号", "", DAY, DAY.plusDays(9), "疫情防控", steps, Mode.CLOSED);
    }

    private static long statements(Callable<?> work) throws Exception {
        return Statements.of(work).statements();
    }
}
