package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
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
import org.kaijuan.TrialProvince;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.opening.Opening;
import org.kaijuan.policy.PolicyRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
    private MockMvc mvc;

    @Autowired
    private Orders orders;

    @Autowired
    private OrderHistory history;

    @Autowired
    private Opening opening;

    @Autowired
    private PolicyRegister rules;

    @Autowired
    private Libraries libraries;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

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
        OrderId id = on(DAY, () -> draft(trial.province()));
        OrderPreview preview = on(DAY, () -> orders.preview(secretary, id));
        assertThat(preview.libraries()).isEqualTo(SIZE);
        assertThat(preview.effects())
                .filteredOn(effect -> effect.what().key().equals("continuity.effect.closes"))
                .isNotEmpty()
                .allMatch(effect -> effect.count() == SIZE);
        assertThat(get("/orders/" + id + "/preview")).hasStatusOk().bodyText().contains("400", "阅览室");

        OrderView applied =
                on(DAY, () -> orders.apply(secretary, id, preview.hash()).orThrow());
        assertThat(applied.state()).isEqualTo(OrderState.APPLIED);
        assertThat(open("reading-room", DAY.plusDays(9))).isZero();
        assertThat(open("reading-room", DAY.plusDays(10))).isEqualTo(SIZE);
        assertThat(get("/api/v1/openings?library=" + trial.libraries().get(250) + "&on=" + DAY))
                .bodyJson()
                .extractingPath("$.services[?(@.key=='reading-room')].open")
                .asArray()
                .containsExactly(false);
        assertThat(get("/status/" + trial.libraries().getLast() + ".json")).hasStatusOk();

        on(
                DAY.plusDays(2),
                () -> orders.revise(secretary, id, Revision.until(applied, DAY.plusDays(19), "longer"))
                        .orThrow());
        assertThat(open("reading-room", DAY.plusDays(19))).isZero();

        on(DAY, () -> orders.undo(secretary, id, "a mistake").orThrow());
        assertThat(orders.get(secretary, id).state()).isEqualTo(OrderState.UNDONE);
        assertThat(open("reading-room", DAY.plusDays(5))).isEqualTo(SIZE);
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
        OrderId closing = on(DAY, () -> draft(trial.province()));
        on(DAY, () -> orders.preview(secretary, closing));
        on(DAY, () -> orders.apply(secretary, closing).orThrow());
        NewOrder open =
                new NewOrder(trial.province(), "开馆", "", "", DAY.plusDays(3), null, "有序开放", List.of(), Mode.HALF_OPEN);
        OrderId opening = on(DAY, () -> orders.draft(secretary, open).orThrow());

        assertThat(on(DAY, () -> orders.preview(secretary, opening)).obstacles())
                .extracting("code")
                .contains("plans.no-reopening-plan");
        assertThat(on(DAY, () -> get("/orders/" + opening + "/preview")))
                .bodyText()
                .contains("另有 399 处同样情况", "第400大学图书馆");
        assertThat(statements(() -> on(DAY, () -> orders.preview(secretary, opening))))
                .isLessThan(REREADING);
        on(DAY, () -> orders.undo(secretary, closing, "test over").orThrow());
    }

    @Test
    void theBoardAndTheTimeLineAreReadAtOnce() throws Exception {
        assertThat(get("/province/openings?on=" + DAY)).hasStatusOk().bodyText().contains("第400大学图书馆");
        assertThat(statements(() -> get("/province/openings?on=" + DAY))).isLessThan(REREADING);
        assertThat(statements(() -> get("/province/response"))).isLessThan(REREADING);
        assertThat(statements(() -> get("/orders"))).isLessThan(REREADING);
    }

    private record Costs(long preview, long page, long apply, long revise, long undo) {}

    private Costs costs(UnitId unit) throws Exception {
        OrderId id = on(DAY, () -> draft(unit));
        long preview = statements(() -> on(DAY, () -> orders.preview(secretary, id)));
        long page = statements(() -> get("/orders/" + id + "/preview"));
        on(DAY, () -> orders.preview(secretary, id));
        long apply = statements(() -> on(DAY, () -> orders.apply(secretary, id).orThrow()));
        OrderView applied = orders.get(secretary, id);
        long revise = statements(() -> on(
                DAY,
                () -> orders.revise(secretary, id, Revision.until(applied, DAY.plusDays(20), "longer"))
                        .orThrow()));
        long undo = statements(
                () -> on(DAY, () -> orders.undo(secretary, id, "measured").orThrow()));
        return new Costs(preview, page, apply, revise, undo);
    }

    private OrderId draft(UnitId unit) {
        List<ActionStep> steps = List.of(
                new ActionStep("policies.set", Map.of("rule", "jobs.kept", "value", "90d")),
                new ActionStep("messages.hold", Map.of()),
                new ActionStep("requests.extend", Map.of("days", "7")),
                new ActionStep("status.post", Map.of("text", "闭馆", "english", "closed")));
        NewOrder order = new NewOrder(unit, "全省闭馆", "1 号", "", DAY, DAY.plusDays(9), "疫情防控", steps, Mode.CLOSED);
        return orders.draft(secretary, order).orThrow();
    }

    private long open(String service, LocalDate day) {
        return trial.libraries().stream()
                .filter(library -> opening.state(library, service, day).open())
                .count();
    }

    private static long statements(Callable<?> work) throws Exception {
        return Statements.of(work).statements();
    }

    private <T> T on(LocalDate day, Callable<T> work) throws Exception {
        return clock.at(day.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), work);
    }

    private MvcTestResult get(String uri) {
        return MockMvcTester.create(mvc)
                .get()
                .uri(uri)
                .with(actors.signIn(secretary))
                .exchange();
    }
}
