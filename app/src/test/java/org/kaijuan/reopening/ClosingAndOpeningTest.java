package org.kaijuan.reopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.TrialProvince;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Orders;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.plans.EditionView;
import org.kaijuan.plans.NewPlan;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.PlanKind;
import org.kaijuan.plans.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A director closes the library and opens it again, on the pages, with the jobs that carry it out: order, preview, status page,
 * other days, the way back, the checklist that blocks and then opens.
 */
@KaijuanTest
class ClosingAndOpeningTest {

    private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");
    private static final Pattern COMPLETION = Pattern.compile("/desk/reopening/[\\w-]+/items/[\\w-]+/completion");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Orders orders;

    @Autowired
    Plans plans;

    @Autowired
    Libraries libraries;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private TrialProvince trial;
    private LibraryId library;
    private Actor director;
    private Actor liaison;
    private LocalDate today;

    @BeforeEach
    void aLibrary() {
        trial = TrialProvince.of(10, jdbc, libraries);
        library = trial.libraries().getFirst();
        director = actors.actor("director", library);
        liaison = actors.actor("liaison", library);
        today = clock.today(clock.getZone());
    }

    @AfterEach
    void noLibrary() {
        actors.forget(trial.province());
    }

    @Test
    @Tag("OPN-03")
    @Tag("ORG-20")
    void anOrderIsSeenAppliedRevisedAndTakenBackAndTheStatusPageFollows() throws Exception {
        OrderId order = draftedOnPages("闭馆", today.plusDays(4).toString());
        MvcTestResult preview = pages.get(director, "/orders/" + order + "/preview");
        assertThat(preview).hasStatusOk().bodyText().contains("阅览室：1 家关闭", "下达给 1 家图书馆");
        assertThat(isOpen("reading-room", today)).isTrue();

        apply(order, preview);
        assertThat(pages.get(director, "/orders/" + order + "/preview"))
                .as("who comes too late is shown what was given")
                .hasStatus3xxRedirection();
        assertThat(pages.post(director, "/orders/" + order + "/application", Map.of("hash", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("这条指令已经生效");
        assertThat(statusPage(headline -> headline.contains("闭馆中"))).contains("疫情防控");
        assertThat(isOpen("consultation", today)).isTrue();
        assertThat(pages.get(director, "/switches?library=" + library))
                .bodyText()
                .contains("阅览室", "闭馆");

        OrderView applied = orders.get(director, order);
        LocalDate last = today.plusDays(9);
        assertThat(pages.post(
                        director,
                        "/orders/" + order + "/revision",
                        Map.of(
                                "version", String.valueOf(applied.version()),
                                "from", today.toString(),
                                "to", last.toString(),
                                "why", "延长")))
                .hasStatus3xxRedirection();
        await(order, OrderState.APPLIED);
        assertThat(isOpen("reading-room", last)).isFalse();
        assertThat(isOpen("reading-room", last.plusDays(1))).isTrue();

        assertThat(pages.post(director, "/orders/" + order + "/undo", Map.of("why", "")))
                .hasStatus(422);
        assertThat(pages.post(director, "/orders/" + order + "/undo", Map.of("why", "下错了")))
                .hasStatus3xxRedirection();
        await(order, OrderState.UNDONE);
        assertThat(isOpen("reading-room", today)).isTrue();
        statusPage(headline -> !headline.contains("闭馆中"));
    }

    @Test
    @Tag("OPN-02")
    @Tag("OPN-14")
    @Tag("OPN-29")
    void theChecklistBlocksAndThenOpensWithOneButton() throws Exception {
        OrderId closing = draftedOnPages("闭馆", "");
        apply(closing, pages.get(director, "/orders/" + closing + "/preview"));
        approvedPlan();
        LocalDate planned = today.plusDays(3);

        String list = location(pages.post(
                director,
                "/desk/reopening",
                Map.of("library", library.code(), "mode", "open", "planned", planned.toString())));
        assertThat(pages.get(director, list)).bodyText().contains("开放指令会结束的指令", "闭馆");
        assertThat(pages.post(director, list + "/order", Map.of("title", "开馆", "reason", "有序开放")))
                .hasStatus(422)
                .bodyText()
                .contains("全部变绿才能开放");
        assertThat(stage()).isEqualTo("blocked");

        Matcher items =
                COMPLETION.matcher(pages.get(director, list).getResponse().getContentAsString());
        while (items.find()) {
            pages.post(director, items.group(), Map.of());
        }
        pages.post(liaison, list + "/consents/CONTROL", Map.of("words", "疾控通报"));
        pages.post(director, list + "/consents/SCHOOL", Map.of("words", "校办会议纪要"));
        assertThat(stage()).isEqualTo("green");
        String dropped = location(pages.post(director, list + "/order", Map.of("title", "开馆", "reason", "有序开放")));
        pages.post(director, dropped.replace("/preview", "/removal"), Map.of());
        assertThat(pages.get(director, list))
                .as("its order was thrown away")
                .bodyText()
                .contains("看看会发生什么");
        String opening = location(pages.post(director, list + "/order", Map.of("title", "开馆", "reason", "有序开放")));
        MvcTestResult preview = pages.get(director, opening);
        LocalDate last = planned.minusDays(1);
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("阅览室：1 家开放", "1 条指令到 ", last.getMonthValue() + "月" + last.getDayOfMonth() + "日 为止");

        OrderId order = OrderId.of(opening.split("/")[2]);
        apply(order, preview);
        await(closing, OrderState.APPLIED);
        assertThat(orders.get(director, closing).to()).isEqualTo(planned.minusDays(1));
        assertThat(isOpen("reading-room", planned.minusDays(1))).isFalse();
        assertThat(isOpen("reading-room", planned)).isTrue();
    }

    private OrderId draftedOnPages(String title, String to) {
        String steps = location(pages.post(
                director,
                "/orders",
                Map.of(
                        "unit",
                        library.code(),
                        "title",
                        title,
                        "from",
                        today.toString(),
                        "to",
                        to,
                        "mode",
                        "closed",
                        "reason",
                        "疫情防控")));
        return OrderId.of(steps.split("/")[2]);
    }

    private void apply(OrderId order, MvcTestResult preview) throws Exception {
        Matcher hash = HASH.matcher(preview.getResponse().getContentAsString());
        assertThat(hash.find()).isTrue();
        assertThat(pages.post(director, "/orders/" + order + "/application", Map.of("hash", hash.group(1))))
                .hasStatus3xxRedirection();
        await(order, OrderState.APPLIED);
    }

    private void approvedPlan() {
        PlanId plan = plans.begin(
                        director, new NewPlan(library, PlanKind.REOPENING, "开馆防控预案", UnitId.of(library), null, "领导小组"))
                .orThrow();
        EditionView submitted = plans.submit(director, plan).orThrow();
        plans.approve(director, plan, submitted.version()).orThrow();
    }

    private String stage() throws Exception {
        JsonNode board = json.readTree(
                pages.get(director, "/api/v1/reopenings/board").getResponse().getContentAsString());
        return board.get("items").get(0).get("stage").asString();
    }

    private boolean isOpen(String service, LocalDate day) throws Exception {
        JsonNode states = json.readTree(pages.get(director, "/api/v1/openings?library=" + library + "&on=" + day)
                .getResponse()
                .getContentAsString());
        return states.get("services")
                .valueStream()
                .filter(state -> state.get("key").asString().equals(service))
                .findFirst()
                .orElseThrow()
                .get("open")
                .asBoolean();
    }

    /** The public page as soon as it says so: it is printed anew a moment after the change. */
    private String statusPage(Predicate<String> saysSo) throws Exception {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (true) {
            String page =
                    pages.get(director, "/status/" + library).getResponse().getContentAsString();
            String headline = page.replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1");
            if (saysSo.test(headline)) {
                return page;
            }
            assertThat(System.nanoTime()).as(headline).isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private void await(OrderId id, OrderState state) throws InterruptedException {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (orders.get(director, id).state() != state) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
