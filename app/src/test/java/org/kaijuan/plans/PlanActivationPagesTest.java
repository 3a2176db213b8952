package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.Orders;
import org.kaijuan.coordination.FindingKind;
import org.kaijuan.coordination.NewReview;
import org.kaijuan.coordination.ReviewId;
import org.kaijuan.coordination.ReviewSubject;
import org.kaijuan.coordination.Reviews;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan is carried out and learnt from, through the pages. */
@KaijuanTest
class PlanActivationPagesTest {

    private static final LibraryId JGSU = new LibraryId("jgsu");

    @Autowired
    private PlansStage stage;

    @Autowired
    private Activations activations;

    @Autowired
    private Orders orders;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Reviews reviews;

    @Test
    @Tag("ORG-22")
    void thePlanIsCarriedOutAndItsThreeQuestionsAreAnswered() {
        Actor director = stage.director(JGSU);
        Actor librarian = stage.librarian(JGSU);
        PlanId id = stage.approved(JGSU, PlanKind.EMERGENCY, "要启动的预案");
        String plan = "/plans/" + id;
        assertThat(stage.get(director, plan + "/activation"))
                .hasStatusOk()
                .bodyText()
                .contains("其中指令 1 项、检查 3 项", "校外能否正常获取电子资源");
        assertThat(stage.get(librarian, plan + "/activation")).hasStatus(403);
        assertThat(stage.post(director, plan + "/activation", Map.of("from", "2020-01-24")))
                .hasStatus(422);
        String page = PlansStage.location(stage.post(
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
        assertThat(stage.post(director, plan + "/activation", Map.of("from", "2020-01-24", "reason", "再来")))
                .hasStatus(422);
        assertThat(stage.get(librarian, page))
                .hasStatusOk()
                .bodyText()
                .contains("不能到馆借阅纸本图书的读者", librarian.name(), "任务发出：清点防控物资");

        ActivationView begun = activations.get(director, ActivationId.of(page.substring(page.lastIndexOf('/') + 1)));
        OrderId order = Objects.requireNonNull(begun.order());
        assertThat(orders.get(director, order).state()).isEqualTo(OrderState.DRAFT);
        assertThat(stage.get(director, page)).bodyText().contains("/orders/" + order, "拟出命令草稿");
        assertThat(tasks.from(TaskSource.Kind.PLAN, begun.id().toString()))
                .extracting(TaskView::title)
                .contains("清点防控物资", "开始日报告、零报告");
        orders.apply(director, order, orders.preview(director, order).hash()).orThrow();

        assertThat(stage.post(librarian, page + "/steps/stock/end", Map.of("note", "口罩可用 14 天")))
                .hasStatus(303);
        assertThat(stage.post(librarian, page + "/steps/stock/end", Map.of())).hasStatus(422);
        assertThat(stage.post(librarian, page + "/steps/access/answer", Map.of("fine", "false", "note", "")))
                .hasStatus(422);
        assertThat(stage.post(librarian, page + "/steps/access/answer", Map.of("fine", "false", "note", "VPN 并发不够")))
                .hasStatus(303);
        assertThat(stage.get(director, page)).bodyText().contains("口罩可用 14 天", "有问题：校外能否正常获取电子资源", "VPN 并发不够");
        assertThat(stage.get(director, "/plans")).bodyText().contains("正在执行：要启动的预案");
        assertThat(stage.get(director, "/api/v1/plans?library=jgsu&state=approved"))
                .hasStatusOk()
                .bodyText()
                .contains("要启动的预案");
        assertThat(stage.get(director, "/api/v1/plans/" + id)).bodyText().contains("信息报送", "\"type\":\"check\"");
        assertThat(stage.get(director, "/api/v1/plans/" + id + "/activations"))
                .bodyText()
                .contains("VPN 并发不够", "\"fine\":false");
        assertThat(stage.get(director, page + "?format=xlsx")).hasStatusOk();
        assertThat(stage.post(director, page + "/end", Map.of("reason", "响应结束")))
                .hasStatus(303);
        assertThat(stage.get(director, page)).bodyText().contains("已结束", "响应结束");
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

        assertThat(stage.get(director, "/plans/" + id)).hasStatusOk().bodyText().contains("口罩储备只够三天", "待采纳");
        assertThat(stage.post(director, "/plans/" + id + "/lessons", Map.of())).hasStatus(422);
        String finding =
                reviews.get(director, review).findings().getFirst().id().toString();
        String draft =
                PlansStage.location(stage.post(director, "/plans/" + id + "/lessons", Map.of("finding", finding)));
        assertThat(stage.get(director, draft)).bodyText().contains("储备不少于两周用量");
        assertThat(stage.get(director, "/plans/" + id + "/editions/2"))
                .bodyText()
                .contains("/desk/reviews/" + review, "来自事后总结");
        assertThat(reviews.get(director, review).findings().getFirst().fedHref())
                .isEqualTo("/plans/" + id + "/editions/2");
    }
}
