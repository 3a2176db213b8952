package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.Orders;
import org.kaijuan.continuity.ReopeningGate;
import org.kaijuan.coordination.FindingKind;
import org.kaijuan.coordination.Groups;
import org.kaijuan.coordination.NewGroup;
import org.kaijuan.coordination.NewReview;
import org.kaijuan.coordination.ReviewId;
import org.kaijuan.coordination.ReviewSubject;
import org.kaijuan.coordination.Reviews;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** The register of plans through its pages: write, submit, approve, renew; adopt the province's; carry out; demand. */
@KaijuanTest
class PlansPagesTest {

    private static final LibraryId JGSU = new LibraryId("jgsu");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Autowired
    PlansStage stage;

    @Autowired
    Plans plans;

    @Autowired
    Activations activations;

    @Autowired
    Orders orders;

    @Autowired
    Tasks tasks;

    @Autowired
    Reviews reviews;

    @Autowired
    Groups groups;

    @Autowired
    List<ReopeningGate> gates;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("ORG-03")
    @Tag("ORG-10")
    @Tag("ORG-16")
    @Tag("ORG-17")
    void aPlanIsWrittenSubmittedAndApprovedWithItsSixSectionsAndTwoPosts() {
        Actor librarian = stage.librarian(JGSU);
        Actor director = stage.director(JGSU);
        assertThat(get(librarian, "/plans/new")).hasStatusOk().bodyText().contains("应急预案", "工作方案", "开馆防控预案");
        String draft = location(
                post(librarian, "/plans", Map.of("kind", "emergency", "title", "图书馆防控工作预案", "group", "疫情防控工作小组")));
        assertThat(get(librarian, draft))
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
        assertThat(post(librarian, draft, fields)).hasStatus(303);
        assertThat(post(librarian, plan + "/submission", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("专职信息员还没有写明");
        fields.putAll(Map.of(
                "version", "1",
                "post-1-key", "information",
                "post-1-title", "专职信息员",
                "post-1-holder", "办公室主任",
                "post-1-duties", "每日报送"));
        assertThat(post(librarian, draft, fields)).hasStatus(303);
        assertThat(post(librarian, draft, fields)).hasStatus(422).bodyText().contains("有人改过");
        assertThat(post(librarian, plan + "/submission", Map.of())).hasStatus(303);
        assertThat(post(librarian, plan + "/approval", Map.of("version", "3"))).hasStatus(403);
        assertThat(post(director, plan + "/return", Map.of("version", "3", "reason", "")))
                .hasStatus(422);
        assertThat(post(director, plan + "/return", Map.of("version", "3", "reason", "补充线上服务")))
                .hasStatus(303);
        assertThat(get(librarian, plan)).bodyText().contains("补充线上服务");
        assertThat(post(librarian, plan + "/submission", Map.of())).hasStatus(303);
        int version = plans.edition(director, id, 1).version();
        assertThat(post(director, plan + "/approval", Map.of("version", Integer.toString(version))))
                .hasStatus(303);
        assertThat(get(librarian, plan)).bodyText().contains("现行", "每日报送", "疫情防控工作小组");
        assertThat(get(librarian, "/plans?state=approved"))
                .hasStatusOk()
                .bodyText()
                .contains("图书馆防控工作预案");
        assertThat(get(librarian, "/plans?format=xlsx")).hasStatusOk();
        assertThat(get(stage.librarian(new LibraryId("yznu")), plan)).hasStatus(404);
        assertThat(get(librarian, plan + "?lang=en")).bodyText().contains("In force", "Edition 1");
    }

    @Test
    @Tag("ORG-15")
    void aPlanIsBoundToAGroupAndItsEditionsAreKept() throws Exception {
        Actor director = stage.director(JGSU);
        PlanId id = stage.approved(JGSU, PlanKind.WORK, "绑定工作组的方案");
        var group = groups.establish(director, NewGroup.leading(JGSU, "疫情防控工作小组（测试）", clock.today(clock.getZone())))
                .orThrow();
        String page = "/plans/" + id;
        assertThat(post(
                        director,
                        page + "/description",
                        Map.of("title", "绑定工作组的方案", "scope", "jgsu", "group-id", group.toString())))
                .hasStatus(303);
        assertThat(get(director, page)).bodyText().contains("约束 疫情防控工作小组（测试）");

        assertThat(post(director, page + "/editions", Map.of("reason", ""))).hasStatus(422);
        assertThat(post(director, page + "/editions", Map.of("reason", "演练中发现问题")))
                .hasStatus(303);
        EditionView draft = plans.edition(director, id, 2);
        plans.save(director, id, draft.version(), PlansStage.content("每天发布两次消息。"), "演练中发现问题")
                .orThrow();
        assertThat(get(director, page + "/editions/2/differences"))
                .hasStatusOk()
                .bodyText()
                .contains("<ins>", "每天发布两次消息", "<del>");
        EditionView submitted = plans.submit(director, id).orThrow();
        plans.approve(director, id, submitted.version()).orThrow();
        assertThat(plans.edition(director, id, 1).state()).isEqualTo(EditionState.SUPERSEDED);
        assertThat(get(director, page + "/editions/1")).hasStatusOk().bodyText().contains("已被取代");

        byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        MockMultipartFile file = new MockMultipartFile("file", "签章件.pdf", "application/pdf", pdf);
        assertThat(MockMvcTester.create(mvc)
                        .post()
                        .uri(page + "/editions/2/paper")
                        .multipart()
                        .file(file)
                        .with(actors.signIn(director))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(get(director, page)).bodyText().contains("签章件.pdf");
        assertThat(get(director, page + "/editions/2/paper")).hasStatusOk();
        assertThat(get(director, page + "/editions/1/paper")).hasStatus(404);

        assertThat(post(director, page + "/retirement", Map.of("reason", "合并"))).hasStatus(303);
        assertThat(get(director, page)).bodyText().contains("已停用");
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
        assertThat(get(stage.director(library), "/plans/" + begun)).bodyText().contains("开馆防控预案", "分步开放");
        stage.approved(library, PlanKind.REOPENING, "开馆防控预案之二");
        assertThat(refused(library, Mode.OPEN)).isFalse();
    }

    private boolean refused(LibraryId library, String mode) {
        return gates.stream()
                .filter(ReopeningPlans.class::isInstance)
                .anyMatch(gate -> gate.refusal(library, mode, clock.today(clock.getZone()))
                        .isPresent());
    }

    @Test
    @Tag("ORG-03")
    void theProvincesTemplateIsAdoptedAdaptedAndDeclined() {
        Actor secretary = stage.secretary();
        String deadline = clock.today(clock.getZone()).plusDays(2).toString();
        assertThat(get(secretary, "/province/plan-templates/new?kind=emergency"))
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
        String page = location(post(secretary, "/province/plan-templates", fields));
        String offer = "/plans/templates/" + page.substring(page.lastIndexOf('/') + 1);
        Actor adopting = stage.director(new LibraryId("xyu"));
        Actor adapting = stage.director(new LibraryId("pxc"));
        Actor declining = stage.director(new LibraryId("ncvu"));
        assertThat(get(adopting, offer)).hasStatus(404);
        assertThat(post(secretary, page + "/publication", Map.of())).hasStatus(303);
        assertThat(get(adopting, "/plans")).bodyText().contains("防控应急预案（网页）");

        String adopted = location(post(adopting, offer + "/adoption", Map.of("answer", "adopted")));
        assertThat(get(adopting, adopted)).bodyText().contains("待批准", "新余学院图书馆防控应急预案（网页）");
        assertThat(post(adopting, offer + "/adoption", Map.of("answer", "adopted")))
                .hasStatus(422)
                .bodyText()
                .contains("已经采用过");
        assertThat(post(adapting, offer + "/adoption", Map.of("answer", "adapted", "reason", "")))
                .hasStatus(422);
        String draft = location(post(adapting, offer + "/adoption", Map.of("answer", "adapted", "reason", "本馆有两个校区")));
        Map<String, String> changed = new HashMap<>(fields);
        changed.put("version", "0");
        changed.put("section-0-text", "两个校区每天各发布一次消息。");
        assertThat(post(adapting, draft, changed)).hasStatus(303);
        assertThat(post(declining, offer + "/adoption", Map.of("answer", "declined", "reason", "已有预案")))
                .hasStatus(303);

        String plan = draft.replace("/draft", "");
        assertThat(get(adapting, plan + "/editions/1/differences?from=template"))
                .hasStatusOk()
                .bodyText()
                .contains("两个校区</ins>", "各</ins>");
        assertThat(get(secretary, page))
                .hasStatusOk()
                .bodyText()
                .contains("本馆有两个校区", "已有预案", "原文采用", "修改采用", "不采用", "未答复", "提醒 17 所");
        assertThat(get(secretary, page + "?standing=missing"))
                .bodyText()
                .contains("江西财经大学图书馆")
                .doesNotContain("<th scope=\"row\"><a data-open");
        assertThat(get(secretary, page + "?format=xlsx")).hasStatusOk();
        assertThat(post(secretary, page + "/reminders", Map.of())).hasStatus(303);
        assertThat(get(adopting, page)).hasStatus(403);
        assertThat(post(secretary, page + "/closing", Map.of())).hasStatus(303);
        assertThat(post(declining, offer + "/adoption", Map.of("answer", "adopted")))
                .hasStatus(422);
        assertThat(get(secretary, "/province/plan-templates"))
                .hasStatusOk()
                .bodyText()
                .contains("已结束");
    }

    @Test
    @Tag("ORG-22")
    void thePlanIsCarriedOutAndItsThreeQuestionsAreAnswered() {
        Actor director = stage.director(JGSU);
        Actor librarian = stage.librarian(JGSU);
        PlanId id = stage.approved(JGSU, PlanKind.EMERGENCY, "要启动的预案");
        String plan = "/plans/" + id;
        assertThat(get(director, plan + "/activation"))
                .hasStatusOk()
                .bodyText()
                .contains("其中指令 1 项、检查 3 项", "校外能否正常获取电子资源");
        assertThat(get(librarian, plan + "/activation")).hasStatus(403);
        assertThat(post(director, plan + "/activation", Map.of("from", "2020-01-24")))
                .hasStatus(422);
        String page = location(post(
                director,
                plan + "/activation",
                Map.of(
                        "from",
                        "2020-01-24",
                        "reason",
                        "全省启动一级响应",
                        "person-0",
                        director.requirePerson().toString(),
                        "person-1",
                        librarian.requirePerson().toString())));
        assertThat(post(director, plan + "/activation", Map.of("from", "2020-01-24", "reason", "再来")))
                .hasStatus(422);
        assertThat(get(librarian, page))
                .hasStatusOk()
                .bodyText()
                .contains("不能到馆借阅纸本图书的读者", librarian.name(), "任务发出：清点防控物资");

        ActivationView begun = activations.get(director, ActivationId.of(page.substring(page.lastIndexOf('/') + 1)));
        OrderId order = Objects.requireNonNull(begun.order());
        assertThat(orders.get(director, order).state()).isEqualTo(OrderState.DRAFT);
        assertThat(get(director, page)).bodyText().contains("/orders/" + order, "拟出命令草稿");
        assertThat(tasks.from(TaskSource.Kind.PLAN, begun.id().toString()))
                .extracting(TaskView::title)
                .contains("清点防控物资", "开始日报告、零报告");
        orders.apply(director, order, orders.preview(director, order).hash()).orThrow();

        assertThat(post(librarian, page + "/steps/stock/end", Map.of("note", "口罩可用 14 天")))
                .hasStatus(303);
        assertThat(post(librarian, page + "/steps/stock/end", Map.of())).hasStatus(422);
        assertThat(post(librarian, page + "/steps/access/answer", Map.of("fine", "false", "note", "")))
                .hasStatus(422);
        assertThat(post(librarian, page + "/steps/access/answer", Map.of("fine", "false", "note", "VPN 并发不够")))
                .hasStatus(303);
        assertThat(get(director, page)).bodyText().contains("口罩可用 14 天", "有问题：校外能否正常获取电子资源", "VPN 并发不够");
        assertThat(get(director, "/plans")).bodyText().contains("正在执行：要启动的预案");
        assertThat(get(director, "/api/v1/plans?library=jgsu&state=approved"))
                .hasStatusOk()
                .bodyText()
                .contains("要启动的预案");
        assertThat(get(director, "/api/v1/plans/" + id)).bodyText().contains("信息报送", "\"type\":\"check\"");
        assertThat(get(director, "/api/v1/plans/" + id + "/activations"))
                .bodyText()
                .contains("VPN 并发不够", "\"fine\":false");
        assertThat(get(director, page + "?format=xlsx")).hasStatusOk();
        assertThat(post(director, page + "/end", Map.of("reason", "响应结束"))).hasStatus(303);
        assertThat(get(director, page)).bodyText().contains("已结束", "响应结束");
    }

    @Test
    @Tag("OPN-30")
    void whatAReviewFoundBecomesTheNextEditionOfThePlan() {
        LibraryId library = new LibraryId("jxust");
        Actor director = stage.director(library);
        PlanId id = stage.approved(library, PlanKind.REOPENING, "吸取教训的预案");
        ReviewId review = reviews.open(
                        director, new NewReview(library, "本次疫情带来的启示", ReviewSubject.PLAN, id.toString(), "预案"))
                .orThrow();
        reviews.find(director, review, FindingKind.LACK, "口罩储备只够三天。", "储备不少于两周用量。")
                .orThrow();
        reviews.conclude(director, review).orThrow();

        assertThat(get(director, "/plans/" + id)).hasStatusOk().bodyText().contains("口罩储备只够三天", "待采纳");
        assertThat(post(director, "/plans/" + id + "/lessons", Map.of())).hasStatus(422);
        String finding =
                reviews.get(director, review).findings().getFirst().id().toString();
        String draft = location(post(director, "/plans/" + id + "/lessons", Map.of("finding", finding)));
        assertThat(get(director, draft)).bodyText().contains("储备不少于两周用量");
        assertThat(get(director, "/plans/" + id + "/editions/2"))
                .bodyText()
                .contains("/desk/reviews/" + review, "来自事后总结");
        assertThat(reviews.get(director, review).findings().getFirst().fedHref())
                .isEqualTo("/plans/" + id + "/editions/2");
    }

    @Test
    @Tag("SVC-46")
    void theDemandCalendarOfProvinceAndLibraryTogetherSaysWhatToExpect() {
        Actor secretary = stage.secretary();
        LibraryId library = new LibraryId("jxufe");
        Actor librarian = stage.librarian(library);
        String today = clock.today(clock.getZone()).toString();
        String later = clock.today(clock.getZone()).plusDays(9).toString();
        assertThat(post(
                        secretary,
                        "/demand",
                        Map.of(
                                "unit", "jx",
                                "kind", "projects",
                                "title", "国家社科基金项目申报",
                                "from", today,
                                "to", later,
                                "load-consultation", "150")))
                .hasStatus(303);
        assertThat(post(
                        librarian,
                        "/demand",
                        Map.of("unit", "jxufe", "kind", "theses", "title", "毕业论文开题", "from", later, "to", today)))
                .hasStatus(422)
                .bodyText()
                .contains("毕业论文开题", "早于第一天");
        assertThat(post(
                        librarian,
                        "/demand",
                        Map.of(
                                "unit", "jxufe",
                                "kind", "theses",
                                "title", "毕业论文开题",
                                "from", today,
                                "to", later,
                                "load-document-delivery", "200")))
                .hasStatus(303);
        assertThat(post(librarian, "/demand", Map.of("unit", "jx"))).hasStatus(404);

        assertThat(get(librarian, "/demand"))
                .hasStatusOk()
                .bodyText()
                .contains("国家社科基金项目申报", "毕业论文开题", "150%", "200%", "预计申请");
        assertThat(get(librarian, "/demand?format=xlsx")).hasStatusOk();
        PlanId id = stage.approved(library, PlanKind.EMERGENCY, "含需求预计的预案");
        Actor director = stage.director(library);
        assertThat(get(director, "/plans/" + id + "/activation")).bodyText().contains("国家社科基金项目申报");
        assertThat(get(director, "/api/v1/demand?library=jxufe&from=" + today + "&to=" + later))
                .hasStatusOk()
                .bodyText()
                .contains("\"service\":\"consultation\"", "国家社科基金项目申报");
        assertThat(get(director, "/api/v1/demand?library=jxufe&from=" + later + "&to=" + today))
                .hasStatus(400);
        assertThat(get(stage.librarian(new LibraryId("gnnu")), "/demand"))
                .bodyText()
                .contains("国家社科基金项目申报")
                .doesNotContain("毕业论文开题");
    }

    private MvcTestResult get(Actor actor, String path) {
        return MockMvcTester.create(mvc)
                .get()
                .uri(URI.create(path))
                .with(actors.signIn(actor))
                .exchange();
    }

    private MvcTestResult post(Actor actor, String path, Map<String, String> fields) {
        return MockMvcTester.create(mvc)
                .post()
                .uri(URI.create(path))
                .params(MultiValueMap.fromSingleValue(fields))
                .with(actors.signIn(actor))
                .with(csrf())
                .exchange();
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        String location = String.valueOf(result.getResponse().getHeader("Location"));
        Matcher path = Pattern.compile("^(/[^?]*)").matcher(location);
        assertThat(path.find()).as(location).isTrue();
        return path.group(1);
    }
}
