package org.kaijuan.reopening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.Orders;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.kaijuan.response.NewRisk;
import org.kaijuan.response.Risk;
import org.kaijuan.response.Risks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checklists through the API, the rule about the reading room, and the board of a province. Days of 2039 belong to this test;
 * business time stands still, so that orders are carried out at once.
 */
@KaijuanTest
class ReopeningsApiTest {

    private static final LocalDate DAY = LocalDate.of(2039, 3, 1);
    private static final LocalDate PLANNED = DAY.plusDays(10);

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Orders orders;

    @Autowired
    Risks risks;

    @Autowired
    Policies policies;

    @Autowired
    Libraries libraries;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private TrialProvince trial;
    private LibraryId library;
    private Actor secretary;
    private Actor director;
    private Actor liaison;

    @BeforeEach
    void aProvince() {
        trial = TrialProvince.of(60, jdbc, libraries);
        library = trial.libraries().getFirst();
        secretary = actors.actorAt("province-secretary", trial.province());
        director = actors.actor("director", library);
        liaison = actors.actor("liaison", library);
    }

    @AfterEach
    void noProvince() {
        actors.forget(trial.province());
    }

    @Test
    @Tag("OPN-02")
    @Tag("OPN-28")
    @Tag("OPN-29")
    void aProgramFillsTheChecklistUnderTheRuleAboutTheReadingRoom() throws Exception {
        close(director, UnitId.of(library));
        tell(Risk.MEDIUM);

        JsonNode begun = post(director, "", begun("open"), 201);
        String list = "/" + begun.get("checklist").get("id").asString();
        assertThat(post(director, "", begun("open"), 422).get("code").asString())
                .isEqualTo("reopening.open-already");
        assertThat(condition(begun).get("met").asBoolean()).as("medium risk").isFalse();
        JsonNode halfOpen = post(director, list + "/plan", begun("half-open"), 200);
        assertThat(halfOpen.get("conditions").toString())
                .as("without the reading room the risk forbids nothing")
                .doesNotContain("county-risk");
        post(director, list + "/plan", begun("open"), 200);

        for (JsonNode item : begun.get("items")) {
            post(director, list + "/items/" + item.get("id").asString() + "/completion", "{}", 200);
        }
        JsonNode added = post(director, list + "/items", "{\"words\": \"消毒机到位\", \"days\": 5}", 200);
        String machine = added.get("items")
                .valueStream()
                .filter(item -> item.get("text").asString().equals("消毒机到位"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        post(director, list + "/items/" + machine + "/completion", "{}", 200);
        post(liaison, list + "/consents/control", "{\"words\": \"疾控通报\"}", 200);
        post(liaison, list + "/consents/school", "{\"words\": \"也是我\"}", 403);
        JsonNode consented = post(director, list + "/consents/school", "{\"words\": \"校办\"}", 200);
        assertThat(consented.get("missing").asInt()).isEqualTo(1);
        String order = "{\"title\": \"开馆\", \"reason\": \"有序开放\"}";
        assertThat(post(director, list + "/order", order, 422).get("code").asString())
                .isEqualTo("reopening.not-green");

        tell(Risk.HIGH);
        assertThat(condition(get(director, list)).get("met").asBoolean()).isFalse();
        tell(Risk.MEDIUM);
        on(() -> policies.set(
                        secretary,
                        new PolicyChange(
                                "reopening.reading-room-up-to",
                                trial.province(),
                                "MEDIUM",
                                DAY,
                                null,
                                "省图工委",
                                "中风险也可开放"))
                .orThrow());
        assertThat(get(director, list).get("green").asBoolean()).isTrue();
        String drafted =
                post(director, list + "/order", order, 201).get("order").asString();
        assertThat(orders.get(director, OrderId.of(drafted)).mode()).isEqualTo(Mode.OPEN);
        assertThat(get(director, "?state=done&library=" + library)
                        .get("items")
                        .get(0)
                        .get("order")
                        .asString())
                .isEqualTo(drafted);
        assertThat(call(actors.actor("director", trial.libraries().get(1)), list))
                .hasStatus(404);
        post(director, "", "{\"mode\": \"open\"}", 400);
    }

    @Test
    @Tag("OPN-29")
    void theProvinceSeesWhoIsHowFarAndWhatIsInTheWay() throws Exception {
        close(secretary, trial.province());
        post(director, "", begun("half-open"), 201);

        JsonNode lines = get(secretary, "/board").get("items");
        assertThat(lines).hasSize(60);
        assertThat(lines.get(0).get("stage").asString()).isEqualTo("blocked");
        assertThat(lines.get(0).get("mode").asString()).isEqualTo("closed");
        assertThat(lines.get(0).get("blockers").toString()).contains("未办", "等待同意");
        assertThat(lines.get(1).get("stage").asString()).isEqualTo("no-checklist");
        assertThat(page("")).bodyText().contains("第1大学图书馆", "清单还有", "等待同意", "第60大学图书馆");
        assertThat(page("?stage=BLOCKED")).bodyText().contains("第1大学图书馆").doesNotContain("第60大学图书馆");
        assertThat(page("?sort=stage&city=大城")).hasStatusOk();
        assertThat(page("?format=xlsx")).hasStatusOk();
        assertThat(page("?lang=en")).bodyText().contains("Reopening of the libraries", "In the way");
        assertThat(Statements.of(() -> page("")).statements())
                .as("in sets, however many libraries")
                .isLessThan(60);
    }

    private void close(Actor actor, UnitId unit) throws Exception {
        on(() -> {
            OrderId id = orders.draft(
                            actor, new NewOrder(unit, "闭馆", "", "", DAY, null, "疫情防控", List.of(), Mode.CLOSED))
                    .orThrow();
            orders.preview(actor, id);
            return orders.apply(actor, id).orThrow();
        });
    }

    private void tell(Risk risk) throws Exception {
        on(() -> risks.tell(actors.system(), new NewRisk(List.of(trial.smallCity()), risk, DAY, "卫健委"))
                .orThrow());
    }

    private static String begun(String mode) {
        return "{\"mode\": \"%s\", \"plannedOn\": \"%s\"}".formatted(mode, PLANNED);
    }

    private static JsonNode condition(JsonNode list) {
        return list.get("conditions")
                .valueStream()
                .filter(each -> each.get("key").asString().equals("county-risk"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(Actor actor, String path) throws Exception {
        MvcTestResult result = call(actor, path);
        assertThat(result).hasStatusOk();
        return json.readTree(result.getResponse().getContentAsString());
    }

    private MvcTestResult call(Actor actor, String path) throws Exception {
        return on(() -> pages.get(actor, "/api/v1/reopenings" + path));
    }

    private MvcTestResult page(String query) throws Exception {
        return on(() -> pages.get(secretary, "/province/reopenings" + query));
    }

    private JsonNode post(Actor actor, String path, String body, int status) throws Exception {
        MvcTestResult result = on(() -> pages.json(actor, "/api/v1/reopenings" + path, body));
        assertThat(result).as(path + " " + body).hasStatus(status);
        return json.readTree(result.getResponse().getContentAsString());
    }

    private <T> T on(Callable<T> work) throws Exception {
        return clock.at(DAY.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), work);
    }
}
