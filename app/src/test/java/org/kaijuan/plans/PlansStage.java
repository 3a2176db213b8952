package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Plans to begin a test with, and their pages. */
@Component
class PlansStage {

    private final TestActors actors;
    private final TestPages pages;
    private final Plans plans;

    PlansStage(TestActors actors, TestPages pages, Plans plans) {
        this.actors = actors;
        this.pages = pages;
        this.plans = plans;
    }

    Actor director(LibraryId library) {
        return actors.actor("director", library);
    }

    Actor librarian(LibraryId library) {
        return actors.actor("librarian", library);
    }

    Actor secretary() {
        return actors.actorAt("province-secretary", new UnitId("jx"));
    }

    PlanId begun(LibraryId library, PlanKind kind, String title) {
        return plans.begin(director(library), plan(library, kind, title)).orThrow();
    }

    /** A plan in force with the shipped text. */
    PlanId approved(LibraryId library, PlanKind kind, String title) {
        Actor director = director(library);
        PlanId id = begun(library, kind, title);
        EditionView submitted = plans.submit(director, id).orThrow();
        plans.approve(director, id, submitted.version()).orThrow();
        return id;
    }

    static NewPlan plan(LibraryId library, PlanKind kind, String title) {
        return new NewPlan(library, kind, title, UnitId.of(library), null, "领导小组");
    }

    /** A small text: one section, both posts, one step of each sort. */
    static PlanContent content(String text) {
        return new PlanContent(
                List.of(new Section("publicity", "宣传教育", text)),
                List.of(
                        new Post(Post.ACCOUNTABLE, "第一责任人", "馆长", "总负责"),
                        new Post(Post.INFORMATION, "专职信息员", "办公室主任", "报送")),
                List.of(
                        new Step.Task("convene", "开会", "", "第一责任人", 24, Milestone.GROUP),
                        new Step.Action(
                                "close",
                                "暂停到馆服务",
                                "services.switch",
                                Map.of("services", "reading-room", "state", "closed"),
                                "第一责任人",
                                24,
                                Milestone.CLOSURE),
                        new Step.Check("access", "校外能否正常获取？", "专职信息员", 24, null)));
    }

    MvcTestResult get(Actor actor, String path) {
        return pages.get(actor, path);
    }

    MvcTestResult post(Actor actor, String path, Map<String, String> fields) {
        return pages.post(actor, path, fields);
    }

    /** Where a form has led, without what stands behind the question mark. */
    static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return TestPages.location(result).replaceFirst("\\?.*", "");
    }
}
