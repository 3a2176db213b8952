package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.Orders;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretariat of a province has plans of its own: written, approved and carried out on the province, through the pages. */
@KaijuanTest
class OfficePlansPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxau");

    @Autowired
    private PlansStage stage;

    @Autowired
    private Plans plans;

    @Autowired
    private Activations activations;

    @Autowired
    private Orders orders;

    @Autowired
    private BusinessClock clock;

    private Actor secretary;

    @BeforeEach
    void invite() {
        secretary = stage.secretary();
    }

    @Test
    @Tag("ORG-03")
    void theProvincesPlanIsWrittenApprovedAndCarriedOutOnTheProvince() {
        PlanId plan = approved("全省图书馆防控工作方案");
        String page = "/plans/" + plan;
        assertThat(stage.get(secretary, page)).hasStatusOk().bodyText().contains("江西省", "现行", "第一责任人");
        assertThat(stage.get(secretary, "/plans?kind=work")).bodyText().contains("全省图书馆防控工作方案");
        assertThat(stage.get(secretary, "/plans?library=jx")).bodyText().contains("全省图书馆防控工作方案");
        assertThat(stage.get(secretary, "/plans?library=jxau")).bodyText().doesNotContain("全省图书馆防控工作方案");
        assertThat(stage.get(secretary, "/api/v1/plans?kind=work"))
                .bodyText()
                .contains("\"unit\":\"jx\"", "全省图书馆防控工作方案");
        assertThat(stage.get(secretary, page + "/activation"))
                .hasStatusOk()
                .bodyText()
                .contains("适用于下属所有图书馆");

        String running = PlansStage.location(stage.post(
                secretary,
                page + "/activation",
                Map.of(
                        "reason", "全省一级响应",
                        "from", clock.today(clock.getZone()).toString(),
                        "person-0", secretary.requirePerson().toString())));
        ActivationId id = ActivationId.of(running.substring(running.lastIndexOf('/') + 1));
        ActivationView begun = activations.get(secretary, id);
        assertThat(begun.library()).isNull();
        assertThat(begun.steps().getFirst().person()).isEqualTo(secretary.name());
        OrderId order = Objects.requireNonNull(begun.order());
        assertThat(orders.get(secretary, order).unit()).isEqualTo(new UnitId("jx"));
        assertThat(orders.get(secretary, order).libraries().libraries()).contains(LIBRARY, new LibraryId("jxnu"));

        assertThat(stage.post(secretary, running + "/steps/convene/end", Map.of("note", "已开会")))
                .hasStatus(303);
        assertThat(stage.post(secretary, running + "/steps/access/answer", Map.of("fine", "true", "note", "正常")))
                .hasStatus(303);
        assertThat(stage.get(secretary, running)).bodyText().contains("已开会", "正常", "江西省");
        assertThat(stage.get(secretary, running + "?format=xlsx")).hasStatusOk();
        assertThat(stage.post(secretary, running + "/end", Map.of("reason", "响应结束")))
                .hasStatus(303);
        orders.drop(secretary, order).orThrow();
    }

    @Test
    @Tag("ORG-03")
    void neitherTouchesThePlansOfTheOther() {
        PlanId own = approved("全省图书馆应急预案");
        Actor director = stage.director(LIBRARY);
        assertThat(stage.get(director, "/plans/" + own)).hasStatus(404);
        assertThat(stage.post(director, "/plans/" + own + "/retirement", Map.of("reason", "不要了")))
                .hasStatus(404);
        assertThat(stage.get(director, "/plans")).bodyText().doesNotContain("全省图书馆应急预案");
        assertThat(stage.post(director, "/plans", Map.of("kind", "work", "title", "替全省写的方案", "library", "jx")))
                .as("a director has but one library to write for")
                .hasStatus(303);
        assertThat(plans.list(director, PlanFilter.ALL))
                .filteredOn(plan -> plan.title().equals("替全省写的方案"))
                .allSatisfy(plan -> assertThat(plan.ownerCode()).isEqualTo(LIBRARY.code()));

        PlanId theirs = stage.begun(LIBRARY, PlanKind.WORK, "本馆自己的方案");
        EditionView submitted = plans.submit(director, theirs).orThrow();
        String page = "/plans/" + theirs;
        assertThat(stage.get(secretary, page)).hasStatusOk();
        assertThat(stage.post(secretary, page + "/approval", Map.of("version", Integer.toString(submitted.version()))))
                .hasStatus(403);
        assertThat(stage.post(secretary, page + "/draft", Map.of("version", "0")))
                .hasStatus(403);
        assertThat(stage.get(secretary, page + "/draft")).hasStatus(403);
        assertThat(stage.get(secretary, page + "/activation")).hasStatus(403);
        assertThat(stage.get(stage.librarian(LIBRARY), "/plans/" + own + "/editions/1/differences"))
                .hasStatus(404);
    }

    /** A plan of the province in force, with one step of each sort. */
    private PlanId approved(String title) {
        String draft = PlansStage.location(
                stage.post(secretary, "/plans", Map.of("kind", "work", "title", title, "group", "联络组")));
        String page = draft.replace("/draft", "");
        PlanId id = PlanId.of(page.substring("/plans/".length()));
        assertThat(stage.get(secretary, draft)).hasStatusOk();
        assertThat(stage.post(secretary, draft, fields())).hasStatus(303);
        assertThat(stage.post(secretary, page + "/submission", Map.of())).hasStatus(303);
        int version = plans.edition(secretary, id, 1).version();
        assertThat(stage.post(secretary, page + "/approval", Map.of("version", Integer.toString(version))))
                .hasStatus(303);
        return id;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "version", "0",
                "section-0-key", "publicity",
                "section-0-title", "宣传教育",
                "section-0-text", "每天发布一次消息。",
                "post-0-key", "accountable",
                "post-0-title", "第一责任人",
                "post-0-holder", "主任",
                "post-0-duties", "总负责"));
        fields.putAll(Map.of(
                "post-1-key", "information",
                "post-1-title", "专职信息员",
                "post-1-holder", "秘书",
                "post-1-duties", "汇总"));
        fields.putAll(Map.of(
                "step-0-key", "convene",
                "step-0-title", "开会",
                "step-0-does", "task",
                "step-0-post", "第一责任人",
                "step-0-within", "24"));
        fields.putAll(Map.of(
                "step-1-key", "close",
                "step-1-title", "全省暂停到馆服务",
                "step-1-does", "services.switch",
                "step-1-p-services", "reading-room",
                "step-1-p-state", "closed",
                "step-1-post", "第一责任人",
                "step-1-within", "24"));
        fields.putAll(Map.of(
                "step-2-key", "access",
                "step-2-title", "校外能否正常获取？",
                "step-2-does", "check",
                "step-2-post", "专职信息员",
                "step-2-within", "24"));
        return fields;
    }
}
