package org.kaijuan.reopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Orders;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.response.NewRisk;
import org.kaijuan.response.Risk;
import org.kaijuan.response.Risks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The way back on its pages. Days of 2034 belong to this test; business time stands still on the first of them, so that
 * orders are carried out at once.
 */
@KaijuanTest
class ReopeningTest {

    private static final LibraryId LIBRARY = new LibraryId("jvtc");
    private static final LocalDate CLOSED_ON = LocalDate.of(2034, 3, 1);
    private static final LocalDate PLANNED = LocalDate.of(2034, 3, 20);
    private static final Pattern COMPLETION = Pattern.compile("/desk/reopening/[\\w-]+/items/[\\w-]+/completion");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Orders orders;

    @Autowired
    Libraries libraries;

    @Autowired
    Risks risks;

    @Autowired
    ReopeningChecklist gate;

    @Autowired
    Reopenings reopenings;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("OPN-02")
    @Tag("OPN-28")
    @Tag("OPN-29")
    void theLibraryOpensWhenEverythingIsGreenAndTwoHaveConsented() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        Actor liaison = actors.actor("liaison", LIBRARY);
        assertThat(gate.refusal(LIBRARY, Mode.OPEN, PLANNED)).isEmpty();
        on(() -> close(director));

        on(() -> {
            assertThat(code(gate.refusal(LIBRARY, Mode.OPEN, PLANNED))).isEqualTo("reopening.no-checklist");
            assertThat(pages.get(director, "/desk/reopening"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("阅览室", "建立重新开放清单");
            String list = location(
                    pages.post(director, "/desk/reopening", Map.of("mode", "open", "planned", PLANNED.toString())));
            assertThat(pages.post(director, "/desk/reopening", Map.of("mode", "open", "planned", PLANNED.toString())))
                    .hasStatus(422);
            tell(Risk.HIGH);
            Actor stranger = actors.actor("director", new LibraryId("pxc"));
            assertThat(pages.post(
                            director,
                            list + "/items",
                            Map.of(
                                    "words",
                                    "测温仪",
                                    "owner",
                                    stranger.requirePerson().toString())))
                    .hasStatus(422)
                    .bodyText()
                    .contains("负责人须是本馆");

            assertThat(pages.get(director, list)).hasStatusOk().bodyText().contains("还差 4 项", "高风险", "不满足");
            assertThat(code(gate.refusal(LIBRARY, Mode.OPEN, PLANNED))).isEqualTo("reopening.not-green");
            assertThat(order(director, list)).hasStatus(422).bodyText().contains("还差 4 项");

            finishItems(director, list);
            assertThat(consent(liaison, list, ConsentKind.CONTROL)).hasStatus3xxRedirection();
            assertThat(consent(liaison, list, ConsentKind.SCHOOL)).hasStatus(403);
            assertThat(consent(director, list, ConsentKind.SCHOOL)).hasStatus3xxRedirection();
            assertThat(order(director, list)).hasStatus(422).bodyText().contains("还差 1 项");

            tell(Risk.LOW);
            assertThat(pages.get(director, list)).bodyText().contains("全部办妥");
            assertThat(pages.get(director, list + "?lang=en")).bodyText().contains("All is ready");
            assertThat(pages.get(director, list + "?format=xlsx")).hasStatusOk();
            assertThat(order(director, list)).hasStatus3xxRedirection();

            ChecklistRow done = reopenings.past(director, LIBRARY).getFirst();
            assertThat(done.state()).isEqualTo(ChecklistState.DONE);
            OrderView drafted = orders.get(director, new OrderId(Objects.requireNonNull(done.order())));
            assertThat(drafted.mode()).isEqualTo(Mode.OPEN);
            assertThat(drafted.from()).isEqualTo(PLANNED);
            assertThat(orders.preview(director, drafted.id()).obstacles())
                    .extracting(Refusal::code)
                    .noneMatch(code -> code.startsWith("reopening."));
            assertThat(code(gate.refusal(LIBRARY, Mode.OPEN, PLANNED.minusDays(1))))
                    .isEqualTo("reopening.other-plan");
            return list;
        });
    }

    @Test
    @Tag("OPN-02")
    void oneConsentsOnceAndAChangedPlanIsConsentedToAnew() throws Exception {
        LibraryId library = new LibraryId("yznu");
        Actor director = actors.actor("director", library);
        on(() -> {
            OrderId closing = orders.draft(director, closing(library)).orThrow();
            orders.preview(director, closing);
            orders.apply(director, closing).orThrow();
            String list = location(pages.post(
                    director, "/desk/reopening", Map.of("mode", "half-open", "planned", PLANNED.toString())));
            assertThat(consent(director, list, ConsentKind.SCHOOL)).hasStatus3xxRedirection();
            assertThat(consent(director, list, ConsentKind.CONTROL))
                    .hasStatus(422)
                    .bodyText()
                    .contains("两个人");

            assertThat(pages.post(
                            director,
                            list + "/plan",
                            Map.of(
                                    "mode",
                                    "half-open",
                                    "planned",
                                    PLANNED.plusDays(1).toString())))
                    .hasStatus3xxRedirection();
            assertThat(reopenings.open(director, library).orElseThrow().consents())
                    .isEmpty();
            assertThat(pages.post(director, list + "/items", Map.of("words", "图书消毒机到位", "days", "5")))
                    .hasStatus3xxRedirection();
            assertThat(pages.get(director, list)).bodyText().contains("图书消毒机到位", "预计 5 天");
            ItemView thrown =
                    reopenings.open(director, library).orElseThrow().items().getFirst();
            String item = list + "/items/" + thrown.id();
            assertThat(pages.post(director, item + "/fate", Map.of("fate", "STAYS", "reason", "")))
                    .hasStatus(422);
            assertThat(pages.post(director, item + "/fate", Map.of("fate", "STAYS", "reason", "等学生返校")))
                    .hasStatus3xxRedirection();
            assertThat(pages.get(director, list)).bodyText().contains("保持现状", "等学生返校");
            assertThat(pages.get(actors.actor("librarian", new LibraryId("xyu")), list))
                    .hasStatus(404);
            assertThat(pages.post(director, list + "/removal", Map.of())).hasStatus3xxRedirection();
            orders.undo(director, closing, "test over").orThrow();
            return list;
        });
    }

    private OrderId close(Actor director) {
        OrderId id = orders.draft(director, closing(LIBRARY)).orThrow();
        orders.preview(director, id);
        orders.apply(director, id).orThrow();
        return id;
    }

    private static NewOrder closing(LibraryId library) {
        ActionStep step = new ActionStep("services.switch", Map.of("services", "reading-room", "state", "closed"));
        return new NewOrder(UnitId.of(library), "闭馆", "1 号", "", CLOSED_ON, null, "疫情防控", List.of(step), null);
    }

    private void tell(Risk risk) {
        UnitId county = libraries.ancestors(LIBRARY).stream()
                .filter(unit -> unit.kind() == UnitKind.COUNTY || unit.kind() == UnitKind.CITY)
                .map(UnitView::id)
                .findFirst()
                .orElseThrow();
        risks.tell(actors.system(), new NewRisk(List.of(county), risk, CLOSED_ON, "卫健委"))
                .orThrow();
    }

    private void finishItems(Actor director, String list) throws Exception {
        Matcher items =
                COMPLETION.matcher(pages.get(director, list).getResponse().getContentAsString());
        int done = 0;
        while (items.find()) {
            assertThat(pages.post(director, items.group(), Map.of())).hasStatus3xxRedirection();
            done++;
        }
        assertThat(done).isEqualTo(1);
    }

    private MvcTestResult consent(Actor actor, String list, ConsentKind kind) {
        return pages.post(actor, list + "/consents/" + kind, Map.of("words", "会议纪要 3 号"));
    }

    private MvcTestResult order(Actor actor, String list) {
        return pages.post(actor, list + "/order", Map.of("title", "恢复开放", "reason", "有序开放"));
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code).orElse("");
    }

    private <T> T on(Callable<T> work) throws Exception {
        return clock.at(
                CLOSED_ON.atTime(9, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), work);
    }
}
