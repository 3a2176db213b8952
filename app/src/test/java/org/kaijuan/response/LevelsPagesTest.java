package org.kaijuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Orders;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewLibrary;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Policies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Levels and risks through the pages, in a province of the test's own, so that nobody else comes under a level. */
@KaijuanTest
class LevelsPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Autowired
    Libraries libraries;

    @Autowired
    Levels levels;

    @Autowired
    Risks risks;

    @Autowired
    Policies policies;

    @Autowired
    Orders orders;

    private String code;
    private UnitId province;
    private UnitId county;
    private LibraryId library;
    private Actor secretary;
    private Actor director;

    @AfterEach
    void noProvince() {
        actors.forget(province);
    }

    @BeforeEach
    void aProvince() {
        code = "lv" + UUID.randomUUID().toString().substring(0, 8);
        province = new UnitId(code);
        UnitId city = new UnitId(code + "-city");
        county = new UnitId(code + "-county");
        library = new LibraryId(code + "-lib");
        Actor system = actors.system();
        libraries
                .add(system, new NewUnit(province, new UnitId("cn"), UnitKind.PROVINCE, "试验省", null))
                .orThrow();
        libraries
                .add(system, new NewUnit(city, province, UnitKind.CITY, "试验市", null))
                .orThrow();
        libraries
                .add(system, new NewUnit(county, city, UnitKind.COUNTY, "试验县", null))
                .orThrow();
        libraries
                .add(system, new NewLibrary(library, "试验大学" + code, LibraryView.Kind.UNDERGRADUATE, county))
                .orThrow();
        secretary = actors.actorAt("province-secretary", province);
        director = actors.actor("director", library);
    }

    @Test
    @Tag("ORG-04")
    void aLevelIsPreviewedDecidedAndItsRulesHold() {
        Map<String, List<String>> level = level("I", "2020-01-24", province);

        assertThat(post(secretary, "/province/response/levels/previews", level))
                .hasStatusOk()
                .bodyText()
                .contains("一级响应", "涉及 1 家图书馆，其中 1 家", "入馆须戴口罩");
        assertThat(levels.at(library, LocalDate.of(2020, 1, 24)).level()).isEqualTo(Level.NONE);

        assertThat(post(secretary, "/province/response/levels", level)).hasStatus3xxRedirection();
        assertThat(levels.at(library, LocalDate.of(2020, 1, 24)).level()).isEqualTo(Level.I);
        assertThat(policies.at(ResponseRules.READING_ROOMS, library, LocalDate.of(2020, 1, 24))
                        .value())
                .isFalse();
        assertThat(policies.at(ResponseRules.READING_ROOMS, library, LocalDate.of(2020, 1, 23))
                        .value())
                .isTrue();
        assertThat(get(director, "/response/" + library + "?on=2020-02-01"))
                .hasStatusOk()
                .bodyText()
                .contains("一级响应", "试验省", "赣府字", "<svg", "入馆须戴口罩", "本馆执行");
        assertThat(get(secretary, "/province/response"))
                .hasStatusOk()
                .bodyText()
                .contains("一级响应", "试验省");
        assertThat(get(secretary, "/province/response?format=xlsx")).hasStatusOk();
    }

    @Test
    @Tag("ORG-04")
    void theStrictestOfProvinceAndCountyHoldsAndUndoingGoesBack() {
        post(secretary, "/province/response/levels", level("II", "2020-01-24", province));
        post(secretary, "/province/response/levels", level("I", "2020-02-01", county));
        LocalDate later = LocalDate.of(2099, 1, 1);

        assertThat(levels.at(library, later).level()).isEqualTo(Level.I);
        assertThat(policies.at(ResponseRules.LARGEST_GATHERING, library, later).value())
                .isZero();

        LevelView countys = levels.said(county, later).orElseThrow();
        assertThat(post(secretary, "/province/response/levels/" + countys.id() + "/undoing", Map.of()))
                .hasStatus(422);
        assertThat(post(
                        secretary,
                        "/province/response/levels/" + countys.id() + "/undoing",
                        Map.of("reason", List.of("文件撤回"))))
                .hasStatus3xxRedirection();

        assertThat(levels.at(library, later).level()).isEqualTo(Level.II);
        assertThat(policies.at(ResponseRules.LARGEST_GATHERING, library, later).value())
                .isEqualTo(10);
        assertThat(levels.at(library, LocalDate.of(2020, 2, 2)).level())
                .as("what has been stays on record")
                .isEqualTo(Level.I);
    }

    @Test
    void aLevelOfTomorrowIsSimplyTakenBack() {
        post(secretary, "/province/response/levels", level("III", "2098-01-01", province));
        LevelView pending = levels.said(province, LocalDate.of(2098, 1, 1)).orElseThrow();

        post(secretary, "/province/response/levels/" + pending.id() + "/undoing", Map.of("reason", List.of("未执行")));

        assertThat(levels.at(library, LocalDate.of(2098, 1, 1)).level()).isEqualTo(Level.NONE);
        assertThat(policies.at(ResponseRules.MASKS, library, LocalDate.of(2098, 1, 1))
                        .value())
                .isFalse();
    }

    @Test
    @Tag("OPN-13")
    void whenTheRiskMovesAStepTheDirectorGetsAProposal() {
        assertThat(post(secretary, "/province/response/risks", risk("HIGH", "2020-02-20")))
                .hasStatus3xxRedirection();
        assertThat(post(secretary, "/province/response/risks", risk("MEDIUM", "2020-02-27")))
                .hasStatus3xxRedirection();
        assertThat(post(secretary, "/province/response/risks", risk("MEDIUM", "2020-02-28")))
                .hasStatus3xxRedirection();

        String page = body(get(director, "/response/" + library + "?on=2020-02-28"));
        assertThat(page).contains("中风险", "由高风险变为中风险");
        assertThat(page.split("class=\"card-box proposal\"", -1))
                .as("the same risk again is no step")
                .hasSize(3);
        assertThat(risks.at(library, LocalDate.of(2020, 2, 26)).orElseThrow().risk())
                .isEqualTo(Risk.HIGH);

        String id = page.replaceAll("(?s).*?/response/proposals/([0-9a-f-]+)/dismissal.*", "$1");
        assertThat(post(actors.actor("librarian", library), "/response/proposals/" + id + "/dismissal", Map.of()))
                .hasStatus(403);
        assertThat(post(director, "/response/proposals/" + id + "/dismissal", Map.of("remark", List.of("条件尚不具备"))))
                .hasStatus3xxRedirection();
        assertThat(get(director, "/response/" + library)).bodyText().contains("条件尚不具备", "不采纳");
    }

    @Test
    @Tag("OPN-13")
    void aDirectorTurnsAProposalIntoTheDraftOfAnOrder() {
        post(secretary, "/province/response/risks", risk("HIGH", "2020-02-20"));
        String page = body(get(director, "/response/" + library));
        String id = page.replaceAll("(?s).*?/response/proposals/([0-9a-f-]+)/order.*", "$1");

        MvcTestResult taken = post(director, "/response/proposals/" + id + "/order", Map.of());
        assertThat(taken).hasStatus3xxRedirection();
        OrderView order = orders.get(
                director, OrderId.of(taken.getResponse().getHeader("Location").replace("/orders/", "")));
        assertThat(order.title()).isEqualTo("调整为闭馆");
        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(get(director, "/response/" + library)).bodyText().contains("已拟成命令");
        assertThat(post(director, "/response/proposals/" + id + "/order", Map.of()))
                .as("twice makes no second order")
                .hasStatus(422);
    }

    @Test
    void nobodyDecidesForOthersOrSeesThem() {
        Actor other = actors.actorAt("province-secretary", new UnitId("jx"));
        assertThat(post(other, "/province/response/levels", level("I", "2020-01-24", province)))
                .hasStatus(404);
        assertThat(post(director, "/province/response/levels", level("I", "2020-01-24", county)))
                .hasStatus(403);
        assertThat(get(actors.actor("director", new LibraryId("jxau")), "/response/" + library))
                .hasStatus(404);
        assertThat(post(secretary, "/province/response/levels", level("I", "2020-01-24", new UnitId(code + "-lib"))))
                .hasStatus(422);
    }

    private Map<String, List<String>> level(String level, String from, UnitId unit) {
        return Map.of(
                "unit", List.of(unit.code()),
                "level", List.of(level),
                "from", List.of(from),
                "source", List.of("赣府字〔2020〕1号"),
                "reason", List.of("疫情防控"));
    }

    private Map<String, List<String>> risk(String risk, String from) {
        return Map.of(
                "unit", List.of(county.code()),
                "risk", List.of(risk),
                "from", List.of(from),
                "source", List.of("省疫情防控指挥部通告"));
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult get(Actor actor, String uri) {
        return MockMvcTester.create(mvc)
                .get()
                .uri(URI.create(uri))
                .with(actors.signIn(actor))
                .exchange();
    }

    private MvcTestResult post(Actor actor, String uri, Map<String, List<String>> fields) {
        var request = MockMvcTester.create(mvc)
                .post()
                .uri(URI.create(uri))
                .with(csrf())
                .with(actors.signIn(actor));
        fields.forEach((name, values) -> values.forEach(value -> request.formField(name, value)));
        return request.exchange();
    }
}
