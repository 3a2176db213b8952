package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestPages;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.ReopeningGate;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.NewGroup;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** The register of plans through its pages: write, submit, approve, renew, bind to a group. */
@KaijuanTest
class PlansPagesTest {

    private static final LibraryId JGSU = new LibraryId("jgsu");

    @Autowired
    private TestPages pages;

    @Autowired
    private PlansStage stage;

    @Autowired
    private Plans plans;

    @Autowired
    private Groups groups;

    @Autowired
    private List<ReopeningGate> gates;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("ORG-03")
    @Tag("ORG-10")
    @Tag("ORG-16")
    @Tag("ORG-17")
    void aPlanIsWrittenSubmittedAndApprovedWithItsSixSectionsAndTwoPosts() {
        Actor librarian = stage.librarian(JGSU);
        Actor director = stage.director(JGSU);
        assertThat(stage.get(librarian, "/plans/new")).hasStatusOk().bodyText().contains("应急预案", "工作方案", "开馆防控预案");
        String draft = PlansStage.location(stage.post(
                librarian, "/plans", Map.of("kind", "emergency", "title", "图书馆防控工作预案", "group", "疫情防控工作小组")));
        assertThat(stage.get(librarian, draft))
                .hasStatusOk()
                .bodyText()
                .contains("宣传教育", "线上服务", "人员筛查", "物资筹备", "信息报送", "防控措施");
        String plan = draft.replace("/draft", "");
        PlanId id = PlanId.of(plan.substring("/plans/".length()));

        Map<String, String> fields = new HashMap<>(Map.of(
                "version", "0",
                "section-0-key", "publicity",
                "section-0-title", "宣传教育",
                "section-0-text", "及时发布官方消息。",
                "post-0-key", "accountable",
                "post-0-title", "第一责任人",
                "post-0-holder", "馆长",
                "post-0-duties", "总负责"));
        assertThat(stage.post(librarian, draft, fields)).hasStatus(303);
        assertThat(stage.post(librarian, plan + "/submission", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("专职信息员还没有写明");
        fields.putAll(Map.of(
                "version", "1",
                "post-1-key", "information",
                "post-1-title", "专职信息员",
                "post-1-holder", "办公室主任",
                "post-1-duties", "每日报送"));
        assertThat(stage.post(librarian, draft, fields)).hasStatus(303);
        assertThat(stage.post(librarian, draft, fields))
                .hasStatus(422)
                .bodyText()
                .contains("有人改过");
        assertThat(stage.post(librarian, plan + "/submission", Map.of())).hasStatus(303);
        assertThat(stage.post(librarian, plan + "/approval", Map.of("version", "3")))
                .hasStatus(403);
        assertThat(stage.post(director, plan + "/return", Map.of("version", "3", "reason", "")))
                .hasStatus(422);
        assertThat(stage.post(director, plan + "/return", Map.of("version", "3", "reason", "补充线上服务")))
                .hasStatus(303);
        assertThat(stage.get(librarian, plan)).bodyText().contains("补充线上服务");
        assertThat(stage.post(librarian, plan + "/submission", Map.of())).hasStatus(303);
        int version = plans.edition(director, id, 1).version();
        assertThat(stage.post(director, plan + "/approval", Map.of("version", Integer.toString(version))))
                .hasStatus(303);
        assertThat(stage.get(librarian, plan)).bodyText().contains("现行", "每日报送", "疫情防控工作小组");
        assertThat(stage.get(librarian, "/plans?state=approved"))
                .hasStatusOk()
                .bodyText()
                .contains("图书馆防控工作预案");
        assertThat(stage.get(librarian, "/plans?format=xlsx")).hasStatusOk();
        assertThat(stage.get(stage.librarian(new LibraryId("yznu")), plan)).hasStatus(404);
        assertThat(stage.get(librarian, plan + "?lang=en")).bodyText().contains("In force", "Edition 1");
    }

    @Test
    @Tag("ORG-15")
    void aPlanIsBoundToAGroupAndItsEditionsAreKept() throws Exception {
        Actor director = stage.director(JGSU);
        PlanId id = stage.approved(JGSU, PlanKind.WORK, "绑定工作组的方案");
        var group = groups.establish(director, NewGroup.leading(JGSU, "疫情防控工作小组（测试）", clock.today(clock.getZone())))
                .orThrow();
        String page = "/plans/" + id;
        assertThat(stage.post(
                        director,
                        page + "/description",
                        Map.of("title", "绑定工作组的方案", "scope", "jgsu", "group-id", group.toString())))
                .hasStatus(303);
        assertThat(stage.get(director, page)).bodyText().contains("约束 疫情防控工作小组（测试）");

        assertThat(stage.post(director, page + "/editions", Map.of("reason", "")))
                .hasStatus(422);
        assertThat(stage.post(director, page + "/editions", Map.of("reason", "演练中发现问题")))
                .hasStatus(303);
        EditionView draft = plans.edition(director, id, 2);
        plans.save(director, id, draft.version(), PlansStage.content("每天发布两次消息。"), "演练中发现问题")
                .orThrow();
        assertThat(stage.get(director, page + "/editions/2/differences"))
                .hasStatusOk()
                .bodyText()
                .contains("<ins>", "每天发布两次消息", "<del>");
        EditionView submitted = plans.submit(director, id).orThrow();
        plans.approve(director, id, submitted.version()).orThrow();
        assertThat(plans.edition(director, id, 1).state()).isEqualTo(EditionState.SUPERSEDED);
        assertThat(stage.get(director, page + "/editions/1"))
                .hasStatusOk()
                .bodyText()
                .contains("已被取代");

        byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        MockMultipartFile file = new MockMultipartFile("file", "签章件.pdf", "application/pdf", pdf);
        assertThat(pages.upload(director, page + "/editions/2/paper", file, Map.of()))
                .hasStatus(303);
        assertThat(stage.get(director, page)).bodyText().contains("签章件.pdf");
        assertThat(stage.get(director, page + "/editions/2/paper")).hasStatusOk();
        assertThat(stage.get(director, page + "/editions/1/paper")).hasStatus(404);

        assertThat(stage.post(director, page + "/retirement", Map.of("reason", "合并")))
                .hasStatus(303);
        assertThat(stage.get(director, page)).bodyText().contains("已停用");
    }

    @Test
    @Tag("OPN-01")
    @Tag("OPN-14")
    void withoutAnApprovedReopeningPlanTheDoorsStayClosed() {
        LibraryId library = new LibraryId("jxjtxy");
        assertThat(refused(library, Mode.HALF_OPEN)).isTrue();
        assertThat(refused(library, Mode.CLOSED)).isFalse();
        PlanId begun = stage.begun(library, PlanKind.REOPENING, "开馆防控预案");
        assertThat(refused(library, Mode.OPEN)).isTrue();
        assertThat(stage.get(stage.director(library), "/plans/" + begun))
                .bodyText()
                .contains("开馆防控预案", "分步开放");
        stage.approved(library, PlanKind.REOPENING, "开馆防控预案之二");
        assertThat(refused(library, Mode.OPEN)).isFalse();
    }

    private boolean refused(LibraryId library, String mode) {
        return gates.stream()
                .filter(ReopeningPlans.class::isInstance)
                .anyMatch(gate -> gate.refusal(library, mode, clock.today(clock.getZone()))
                        .isPresent());
    }
}
