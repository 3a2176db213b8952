package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** What the province proposes, and what libraries make of it, through the pages. */
@KaijuanTest
class PlanTemplatesPagesTest {

    @Autowired
    private PlansStage stage;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("ORG-03")
    void theProvincesTemplateIsAdoptedAdaptedAndDeclined() {
        Actor secretary = stage.secretary();
        String deadline = clock.today(clock.getZone()).plusDays(2).toString();
        assertThat(stage.get(secretary, "/province/plan-templates/new?kind=emergency"))
                .hasStatusOk()
                .bodyText()
                .contains("信息报送", "第一责任人");
        Map<String, String> fields = new HashMap<>(Map.of(
                "kind", "emergency",
                "title", "防控应急预案（网页）",
                "issuer", "秘书处",
                "deadline", deadline,
                "section-0-key", "publicity",
                "section-0-title", "宣传教育",
                "section-0-text", "每天发布一次消息。"));
        fields.putAll(Map.of(
                "post-0-key", "accountable",
                "post-0-title", "第一责任人",
                "post-0-holder", "馆长",
                "post-0-duties", "总负责",
                "post-1-key", "information",
                "post-1-title", "专职信息员",
                "post-1-holder", "办公室主任",
                "post-1-duties", "报送"));
        fields.putAll(Map.of(
                "step-0-key", "close",
                "step-0-title", "关闭阅览室",
                "step-0-post", "第一责任人",
                "step-0-within", "4",
                "step-0-milestone", "",
                "step-0-does", "services.switch",
                "step-0-p-services", "reading-room",
                "step-0-p-state", "closed"));
        String page = PlansStage.location(stage.post(secretary, "/province/plan-templates", fields));
        assertThat(stage.get(secretary, page))
                .bodyText()
                .contains("阅览室")
                .doesNotContain("services=reading-room", "services.switch");
        assertThat(stage.get(secretary, "/province/plan-templates?kind=emergency&state=draft"))
                .bodyText()
                .contains("防控应急预案（网页）");
        assertThat(stage.get(secretary, "/province/plan-templates?kind=emergency&state=closed"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("防控应急预案（网页）");
        assertThat(stage.get(secretary, "/province/plan-templates?format=xlsx")).hasStatusOk();
        String offer = "/plans/templates/" + page.substring(page.lastIndexOf('/') + 1);
        Actor adopting = stage.director(new LibraryId("xyu"));
        Actor adapting = stage.director(new LibraryId("pxc"));
        Actor declining = stage.director(new LibraryId("ncvu"));
        assertThat(stage.get(adopting, offer)).hasStatus(404);
        assertThat(stage.post(secretary, page + "/publication", Map.of())).hasStatus(303);
        assertThat(stage.get(adopting, "/plans")).bodyText().contains("防控应急预案（网页）");

        String adopted = PlansStage.location(stage.post(adopting, offer + "/adoption", Map.of("answer", "adopted")));
        assertThat(stage.get(adopting, "/api/v1/plans?limit=1&kind=emergency"))
                .hasStatusOk()
                .bodyText()
                .contains("\"items\":[{", "\"total\"");
        assertThat(stage.get(adopting, "/api/v1/plans?state=zz"))
                .hasStatus(400)
                .bodyText()
                .contains("state");
        assertThat(stage.get(adopting, "/api/v1/plans?kind=zz"))
                .hasStatus(400)
                .bodyText()
                .contains("kind");
        assertThat(stage.get(adopting, adopted)).bodyText().contains("待批准", "新余学院图书馆防控应急预案（网页）");
        assertThat(stage.post(adopting, offer + "/adoption", Map.of("answer", "adopted")))
                .hasStatus(422)
                .bodyText()
                .contains("已经采用过");
        assertThat(stage.post(adapting, offer + "/adoption", Map.of("answer", "adapted", "reason", "")))
                .hasStatus(422);
        String draft = PlansStage.location(
                stage.post(adapting, offer + "/adoption", Map.of("answer", "adapted", "reason", "本馆有两个校区")));
        Map<String, String> changed = new HashMap<>(fields);
        changed.put("version", "0");
        changed.put("section-0-text", "两个校区每天各发布一次消息。");
        assertThat(stage.post(adapting, draft, changed)).hasStatus(303);
        assertThat(stage.post(declining, offer + "/adoption", Map.of("answer", "declined", "reason", "已有预案")))
                .hasStatus(303);

        String plan = draft.replace("/draft", "");
        assertThat(stage.get(adapting, plan + "/editions/1/differences?from=template"))
                .hasStatusOk()
                .bodyText()
                .contains("两个校区</ins>", "各</ins>");
        assertThat(stage.get(secretary, page))
                .hasStatusOk()
                .bodyText()
                .contains("本馆有两个校区", "已有预案", "原文采用", "修改采用", "不采用", "未答复", "提醒 17 所");
        assertThat(stage.get(secretary, page + "?standing=missing"))
                .bodyText()
                .contains("江西财经大学图书馆")
                .doesNotContain("<th scope=\"row\"><a data-open");
        assertThat(stage.get(secretary, page + "?format=xlsx")).hasStatusOk();
        assertThat(stage.post(secretary, page + "/reminders", Map.of())).hasStatus(303);
        assertThat(stage.get(adopting, page)).hasStatus(403);
        assertThat(stage.post(secretary, page + "/closing", Map.of())).hasStatus(303);
        assertThat(stage.post(declining, offer + "/adoption", Map.of("answer", "adopted")))
                .hasStatus(422);
        assertThat(stage.get(secretary, "/province/plan-templates"))
                .hasStatusOk()
                .bodyText()
                .contains("已结束");
    }
}
