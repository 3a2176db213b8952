package org.kaijuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Levels and risks through the pages, in a province of the test's own, so that nobody else comes under a level. */
@KaijuanTest
class LevelsPagesTest {

    @Autowired
    TestPages pages;

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
        Map<String, String> level = level("I", "2020-01-24", province);

        assertThat(pages.post(secretary, "/province/response/levels/previews", level))
                .hasStatusOk()
                .bodyText()
                .contains("一级响应", "涉及 1 家图书馆，其中 1 家", "入馆须戴口罩");
        assertThat(levels.at(library, LocalDate.of(2020, 1, 24)).level()).isEqualTo(Level.NONE);

        assertThat(pages.post(secretary, "/province/response/levels", level)).hasStatus3xxRedirection();
        assertThat(levels.at(library, LocalDate.of(2020, 1, 24)).level()).isEqualTo(Level.I);
        assertThat(policies.at(ResponseRules.READING_ROOMS, library, LocalDate.of(2020, 1, 24))
                        .value())
                .isFalse();
        assertThat(policies.at(ResponseRules.READING_ROOMS, library, LocalDate.of(2020, 1, 23))
                        .value())
                .isTrue();
        assertThat(pages.get(director, "/response/" + library + "?on=2020-02-01"))
                .hasStatusOk()
                .bodyText()
                .contains("一级响应", "试验省", "赣府字", "<svg", "入馆须戴口罩", "本馆执行");
        assertThat(pages.get(secretary, "/province/response"))
                .hasStatusOk()
                .bodyText()
                .contains("一级响应", "试验省");
        assertThat(pages.get(secretary, "/province/response?format=xlsx")).hasStatusOk();
    }

    @Test
    @Tag("ORG-04")
    void theStrictestOfProvinceAndCountyHoldsAndUndoingGoesBack() {
        pages.post(secretary, "/province/response/levels", level("II", "2020-01-24", province));
        pages.post(secretary, "/province/response/levels", level("I", "2020-02-01", county));
        LocalDate later = LocalDate.of(2099, 1, 1);

        assertThat(levels.at(library, later).level()).isEqualTo(Level.I);
        assertThat(policies.at(ResponseRules.LARGEST_GATHERING, library, later).value())
                .isZero();

        LevelView countys = levels.said(county, later).orElseThrow();
        assertThat(pages.post(secretary, "/province/response/levels/" + countys.id() + "/undoing", Map.of()))
                .hasStatus(422);
        assertThat(pages.post(
                        secretary, "/province/response/levels/" + countys.id() + "/undoing", Map.of("reason", "文件撤回")))
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
        pages.post(secretary, "/province/response/levels", level("III", "2098-01-01", province));
        LevelView pending = levels.said(province, LocalDate.of(2098, 1, 1)).orElseThrow();

        pages.post(secretary, "/province/response/levels/" + pending.id() + "/undoing", Map.of("reason", "未执行"));

        assertThat(levels.at(library, LocalDate.of(2098, 1, 1)).level()).isEqualTo(Level.NONE);
        assertThat(policies.at(ResponseRules.MASKS, library, LocalDate.of(2098, 1, 1))
                        .value())
                .isFalse();
    }

    @Test
    @Tag("OPN-13")
    void whenTheRiskMovesAStepTheDirectorGetsAProposal() {
        assertThat(pages.post(secretary, "/province/response/risks", risk("HIGH", "2020-02-20")))
                .hasStatus3xxRedirection();
        assertThat(pages.post(secretary, "/province/response/risks", risk("MEDIUM", "2020-02-27")))
                .hasStatus3xxRedirection();
        assertThat(pages.post(secretary, "/province/response/risks", risk("MEDIUM", "2020-02-28")))
                .hasStatus3xxRedirection();

        String page = text(pages.get(director, "/response/" + library + "?on=2020-02-28"));
        assertThat(page).contains("中风险", "由高风险变为中风险");
        assertThat(page.split("class=\"card-box proposal\"", -1))
                .as("the same risk again is no step")
                .hasSize(3);
        assertThat(risks.at(library, LocalDate.of(2020, 2, 26)).orElseThrow().risk())
                .isEqualTo(Risk.HIGH);

        String id = page.replaceAll("(?s).*?/response/proposals/([0-9a-f-]+)/dismissal.*", "$1");
        assertThat(pages.post(actors.actor("librarian", library), "/response/proposals/" + id + "/dismissal", Map.of()))
                .hasStatus(403);
        assertThat(pages.post(director, "/response/proposals/" + id + "/dismissal", Map.of("remark", "条件尚不具备")))
                .hasStatus3xxRedirection();
        assertThat(pages.get(director, "/response/" + library)).bodyText().contains("条件尚不具备", "不采纳");
    }

    @Test
    @Tag("OPN-13")
    void aDirectorTurnsAProposalIntoTheDraftOfAnOrder() {
        pages.post(secretary, "/province/response/risks", risk("HIGH", "2020-02-20"));
        String page = text(pages.get(director, "/response/" + library));
        String id = page.replaceAll("(?s).*?/response/proposals/([0-9a-f-]+)/order.*", "$1");

        MvcTestResult taken = pages.post(director, "/response/proposals/" + id + "/order", Map.of());
        assertThat(taken).hasStatus3xxRedirection();
        OrderView order = orders.get(
                director, OrderId.of(taken.getResponse().getHeader("Location").replace("/orders/", "")));
        assertThat(order.title()).isEqualTo("调整为闭馆");
        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(pages.get(director, "/response/" + library)).bodyText().contains("已拟成命令");
        assertThat(pages.post(director, "/response/proposals/" + id + "/order", Map.of()))
                .as("twice makes no second order")
                .hasStatus(422);
    }

    @Test
    void nobodyDecidesForOthersOrSeesThem() {
        Actor other = actors.actorAt("province-secretary", new UnitId("jx"));
        assertThat(pages.post(other, "/province/response/levels", level("I", "2020-01-24", province)))
                .hasStatus(404);
        assertThat(pages.post(director, "/province/response/levels", level("I", "2020-01-24", county)))
                .hasStatus(403);
        assertThat(pages.get(actors.actor("director", new LibraryId("jxau")), "/response/" + library))
                .hasStatus(404);
        assertThat(pages.post(
                        secretary, "/province/response/levels", level("I", "2020-01-24", new UnitId(code + "-lib"))))
                .hasStatus(422);
    }

    private Map<String, String> level(String level, String from, UnitId unit) {
        return Map.of("unit", unit.code(), "level", level, "from", from, "source", "赣府字〔2020〕1号", "reason", "疫情防控");
    }

    private Map<String, String> risk(String risk, String from) {
        return Map.of("unit", county.code(), "risk", risk, "from", from, "source", "省疫情防控指挥部通告");
    }
}
