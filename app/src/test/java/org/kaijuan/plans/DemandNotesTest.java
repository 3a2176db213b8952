package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.Orders;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is about to close a library sees what its readers will want in those days. */
@KaijuanTest
class DemandNotesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxlsxy");
    private static final LibraryId OTHER = new LibraryId("jxnuky");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Orders orders;

    @Autowired
    Demands demands;

    @Autowired
    Desk desk;

    @Autowired
    BusinessClock clock;

    @Autowired
    JsonMapper json;

    @Test
    @Tag("SVC-46")
    void thePreviewOfAnOrderForecastsTheDemandOfItsDays() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate today = clock.today(clock.getZone());
        LocalDate from = today.plusDays(40);
        Period week = new Period(from.plusDays(2), from.plusDays(8));
        DemandId deadline = add(director, LIBRARY, "社科项目申报", week);
        DemandId others = add(actors.actor("director", OTHER), OTHER, "别馆的事", week);
        askedYesterday(today.minusDays(1));
        OrderId order = orders.draft(
                        director,
                        new NewOrder(UnitId.of(LIBRARY), "闭馆", "", "", from, null, "疫情防控", List.of(), Mode.CLOSED))
                .orThrow();

        JsonNode note = preview(director, order).get("notes").get(0);
        assertThat(note.get("code").asString()).isEqualTo("demand.consultation");
        assertThat(note.get("points")).hasSize(28);
        JsonNode weekday = point(note, yesterdaysWeekdayIn(week, today));
        JsonNode ordinary = point(note, yesterdaysWeekdayIn(week, today).plusWeeks(1));
        assertThat(weekday.get("because").get(0).asString()).isEqualTo("社科项目申报");
        assertThat(ordinary.get("value").asDouble()).isPositive();
        assertThat(weekday.get("value").asDouble())
                .isEqualTo(ordinary.get("value").asDouble() * 1.5);
        assertThat(ordinary.get("because")).isEmpty();
        assertThat(pages.get(director, "/orders/" + order + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("这段时间还要知道", "社科项目申报", "<svg")
                .doesNotContain("别馆的事");

        demands.remove(director, deadline);
        demands.remove(actors.actor("director", OTHER), others);
        assertThat(preview(director, order).get("notes")).isEmpty();
        orders.drop(director, order).orThrow();
    }

    private DemandId add(Actor director, LibraryId library, String title, Period days) {
        return demands.add(
                        director,
                        new NewDemand(
                                UnitId.of(library), DemandKind.PROJECTS, title, days, "", Map.of("consultation", 150)))
                .orThrow();
    }

    private void askedYesterday(LocalDate yesterday) throws Exception {
        Actor reader = actors.reader(LIBRARY);
        clock.at(
                yesterday.atTime(10, 0).atZone(clock.getZone()).toInstant(),
                () -> desk.submit(
                                reader,
                                new NewRequest(
                                        LIBRARY,
                                        "consultation",
                                        Map.of("subject", "when", "question", "do you open?"),
                                        reader.requirePerson(),
                                        RequestChannel.API,
                                        null))
                        .orThrow());
    }

    private static LocalDate yesterdaysWeekdayIn(Period week, LocalDate today) {
        return week.dates()
                .filter(day -> day.getDayOfWeek() == today.minusDays(1).getDayOfWeek())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode point(JsonNode note, LocalDate day) {
        return note.get("points")
                .valueStream()
                .filter(point -> point.get("day").asString().equals(day.toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode preview(Actor actor, OrderId order) throws Exception {
        MvcTestResult result = pages.json(actor, "/api/v1/orders/" + order + "/preview", "{}");
        assertThat(result).hasStatusOk();
        return json.readTree(result.getResponse().getContentAsString());
    }
}
