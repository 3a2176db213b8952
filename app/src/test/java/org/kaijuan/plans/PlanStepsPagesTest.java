package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** The steps of a plan are written in words: an action is chosen, and then what it is told has fields of its own. */
@KaijuanTest
class PlanStepsPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxsz");

    @Autowired
    private PlansStage stage;

    @Autowired
    private Plans plans;

    private Actor director;
    private PlanId plan;
    private String draft;

    @BeforeEach
    void begin() {
        director = stage.director(LIBRARY);
        plan = stage.begun(LIBRARY, PlanKind.WORK, "步骤用中文写的方案");
        draft = "/plans/" + plan + "/draft";
    }

    @Test
    @Tag("ORG-03")
    void anActionIsChosenAndThenToldInFieldsOfItsOwn() {
        Map<String, String> fields = step("services.switch");
        fields.put("fields", "on");
        assertThat(stage.post(director, draft, fields))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"step-0-p-services\" value=\"reading-room\"", "阅览室", "改为", "按天开放或关闭所选的服务")
                .doesNotContain("name=\"step-0-p-days\"");
        fields.put("step-0-does", "tasks.assign");
        assertThat(stage.post(director, draft, fields))
                .hasStatusOk()
                .bodyText()
                .contains("没有人在这个岗位上的馆，由能布置任务的人负责。", "name=\"step-0-p-within\"")
                .doesNotContain("name=\"step-0-p-services\"");
        assertThat(plans.edition(director, plan, 1).version())
                .as("nothing is saved by looking")
                .isZero();
    }

    @Test
    @Tag("ORG-03")
    void whatIsMissingOrWrongIsSaidBesideItsField() {
        Map<String, String> fields = step("requests.extend");
        assertThat(stage.post(director, draft, fields))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-step-0-p-days\"", "请填写这一项");
        fields.put("step-0-p-days", "十四天");
        assertThat(stage.post(director, draft, fields))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-step-0-p-days\"", "之间的整数", "value=\"十四天\"");
        Map<String, String> nothing = step("no.such-action");
        assertThat(stage.post(director, draft, nothing))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-step-0-does\"");
    }

    @Test
    @Tag("ORG-03")
    void onlyWhatTheActionKnowsIsKeptAndReadInWords() {
        Map<String, String> fields = step("requests.extend");
        fields.putAll(Map.of("step-0-p-days", "14", "step-0-p-colour", "red"));
        assertThat(stage.post(director, draft, fields)).hasStatus(303);
        List<Step> steps = plans.edition(director, plan, 1).content().steps();
        assertThat(steps)
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.Action.class,
                        action -> assertThat(action.parameters()).isEqualTo(Map.of("days", "14")));
        assertThat(stage.get(director, draft)).bodyText().contains("name=\"step-0-p-days\"", "value=\"14\"");
        assertThat(stage.get(director, "/plans/" + plan + "/editions/1"))
                .bodyText()
                .contains("顺延天数：14")
                .doesNotContain("requests.extend", "days=");
    }

    /** Which rule is set says what its value can be: yes or no, one of a few, or text. */
    @Test
    @Tag("ORG-03")
    void theValueOfARuleIsAskedAsTheRuleNeedsIt() {
        Map<String, String> fields = step("policies.set");
        fields.put("fields", "on");
        assertThat(stage.post(director, draft, fields))
                .hasStatusOk()
                .bodyText()
                .contains("step-0-p-rule")
                .doesNotContain("step-0-p-value");
        fields.put("step-0-p-rule", "plans.four-eyes");
        assertThat(stage.post(director, draft, fields))
                .hasStatusOk()
                .bodyText()
                .contains("type=\"radio\" name=\"step-0-p-value\" value=\"true\"");
        fields.remove("fields");
        assertThat(stage.post(director, draft, fields))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"e-step-0-p-value\"");
        fields.put("step-0-p-value", "true");
        assertThat(stage.post(director, draft, fields)).hasStatus(303);
        assertThat(stage.get(director, "/plans/" + plan + "/editions/1"))
                .bodyText()
                .contains("取值：是")
                .doesNotContain("four-eyes", "取值：true");
    }

    @Test
    @Tag("ORG-03")
    void differencesSayStepsInWordsAndMarkWhatChanged() {
        Map<String, String> fields = step("requests.extend");
        fields.put("step-0-p-days", "14");
        Map<String, String> posts = Map.of(
                "post-0-key", "accountable",
                "post-0-title", "第一责任人",
                "post-0-holder", "馆长",
                "post-0-duties", "总负责",
                "post-1-key", "information",
                "post-1-title", "专职信息员",
                "post-1-holder", "办公室主任",
                "post-1-duties", "每日报送");
        fields.putAll(posts);
        fields.put("step-0-key", "extend");
        assertThat(stage.post(director, draft, fields)).hasStatus(303);
        EditionView submitted = plans.submit(director, plan).orThrow();
        plans.approve(director, plan, submitted.version()).orThrow();
        plans.nextEdition(director, plan, "改为一个月", null).orThrow();
        fields.put("step-0-p-days", "30");
        fields.put("step-0-milestone", "closure");
        assertThat(stage.post(director, draft, fields)).hasStatus(303);
        String differences = "/plans/" + plan + "/editions/2/differences";
        assertThat(stage.get(director, differences))
                .hasStatusOk()
                .bodyText()
                .contains("指令：顺延请求", "顺延天数：<del>", "14</del>", "30</ins>", "闭馆告知")
                .doesNotContain("requests.extend", "days=", "closure", "CLOSURE");
        assertThat(stage.get(director, differences + "?lang=en")).bodyText().doesNotContain("顺延天数");
    }

    @Test
    @Tag("ORG-03")
    void aPlanCannotNameOrdersThatDoNotExistYet() {
        assertThat(stage.get(director, draft)).bodyText().contains("指令：开关服务").doesNotContain("结束别的指令");
    }

    /** The draft with one step that has this done. */
    private static Map<String, String> step(String does) {
        return new HashMap<>(Map.of(
                "version", "0",
                "section-0-key", "publicity",
                "section-0-title", "宣传教育",
                "section-0-text", "及时发布官方消息。",
                "step-0-title", "照顾读者",
                "step-0-post", "第一责任人",
                "step-0-within", "4",
                "step-0-does", does));
    }
}
