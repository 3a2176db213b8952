package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The province proposes through the API; one library adopts, one declines, one adapts. */
@KaijuanTest
class PlanTemplatesApiTest {

    private static final String TEMPLATES = "/api/v1/plan-templates";

    @Autowired
    private TestPages pages;

    @Autowired
    private PlansStage stage;

    @Autowired
    private Plans plans;

    @Test
    @Tag("ORG-03")
    @Tag("ORG-16")
    void librariesAnswerToATemplate() throws Exception {
        Actor secretary = stage.secretary();
        MvcTestResult drafted = pages.json(secretary, TEMPLATES, """
                {"kind": "emergency", "title": "应急预案范本（接口）", "issuer": "省高校图工委", "lastDay": "2999-02-10"}
                """);
        assertThat(drafted).hasStatus(201);
        String template = location(drafted);
        assertThat((List<?>) read(drafted, "$.content.sections")).hasSize(6);
        Actor adopting = stage.director(new LibraryId("jxnuky"));
        assertThat(pages.get(adopting, template)).as("nobody sees a draft").hasStatus(404);

        assertThat((Integer) read(pages.json(secretary, template + "/publication", ""), "$.asked"))
                .isGreaterThanOrEqualTo(20);
        MvcTestResult adopted = answer(adopting, template, "jxnuky", "adopted", "");
        assertThat(adopted).hasStatus(201);
        assertThat((String) read(adopted, "$.plan")).isNotEmpty();
        assertThat(answer(adopting, template, "jxnuky", "declined", "反悔")).hasStatus(422);

        Actor declining = stage.director(new LibraryId("gnnu"));
        assertThat(answer(declining, template, "gnnu", "declined", ""))
                .as("a no needs its reason")
                .hasStatus(422);
        assertThat(answer(declining, template, "gnnu", "declined", "已有学校预案")).hasStatus(201);
        assertThat(answer(stage.director(new LibraryId("jxut")), template, "jxut", "adapted", "加上分馆"))
                .hasStatus(201);
        assertThat(answer(adopting, template, "jxut", "adopted", "")).hasStatus(404);
        assertThat(answer(adopting, template, "jxnuky", "perhaps", "")).hasStatus(400);

        assertThat((List<String>) read(
                        pages.get(secretary, template + "/adoptions"), "$.items[?(@.standing == 'declined')].library"))
                .containsExactly("gnnu");
        assertThat((List<String>)
                        read(pages.get(secretary, template + "/adoptions?standing=adapted"), "$.items[*].reason"))
                .containsExactly("加上分馆");
        assertThat((String) read(pages.get(declining, template + "/adoptions/gnnu"), "$.answer"))
                .isEqualTo("declined");
        assertThat(pages.get(declining, template + "/adoptions")).hasStatus(403);
        assertThat((List<String>) read(pages.get(declining, TEMPLATES), "$.items[*].title"))
                .contains("应急预案范本（接口）");
        assertThat((List<String>) read(
                        pages.get(secretary, template + "/activation"), "$.items[?(@.standing == 'no-plan')].library"))
                .contains("gnnu")
                .doesNotContain("jxut");
        String call = "{\"reason\": \"省里启动一级响应\", \"from\": \"2999-02-11\"}";
        assertThat(pages.json(secretary, template + "/activation", call))
                .as("nobody has approved it")
                .hasStatus(422);
        PlanId plan = PlanId.of(read(adopted, "$.plan"));
        plans.approve(adopting, plan, plans.edition(adopting, plan, 1).version())
                .orThrow();
        assertThat(pages.json(adopting, template + "/activation", call)).hasStatus(403);
        MvcTestResult called = pages.json(secretary, template + "/activation", call);
        assertThat(called).hasStatusOk();
        assertThat((List<String>) read(called, "$.items[?(@.standing == 'running')].library"))
                .containsExactly("jxnuky");
        assertThat((List<String>) read(called, "$.items[?(@.standing == 'not-approved')].library"))
                .containsExactly("jxut");
        assertThat((List<?>) read(pages.get(adopting, "/api/v1/plans/" + plan + "/activations"), "$.items"))
                .hasSize(1);
        assertThat(pages.get(adopting, "/inbox")).bodyText().contains("省里启动预案：应急预案范本（接口）");
        assertThat(pages.get(secretary, template.replace("/api/v1", "/province") + "/activation"))
                .hasStatusOk()
                .bodyText()
                .contains("正在执行", "还没有批准");
        assertThat((String) read(pages.json(secretary, template + "/closing", ""), "$.state"))
                .isEqualTo("closed");
    }

    private MvcTestResult answer(Actor actor, String template, String library, String answer, String reason) {
        return pages.json(actor, template + "/adoptions", """
                {"library": "%s", "answer": "%s", "reason": "%s"}
                """.formatted(library, answer, reason));
    }

    private static <T> T read(MvcTestResult result, String path) throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }
}
