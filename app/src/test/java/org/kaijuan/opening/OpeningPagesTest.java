package org.kaijuan.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** The board, a library's fortnight with its forms, and the sign at the door. */
@KaijuanTest
class OpeningPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxlsxy");
    private static final String PAGE = "/openings/jxlsxy";

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Opening opening;

    @Test
    void aDirectorPreviewsAnOrderGivesItAndTheDoorSignSaysSo() {
        Actor director = actors.actor("director", LIBRARY);
        Map<String, String> order = Map.of(
                "service", "reading-room",
                "open", "false",
                "from", "2020-01-24",
                "order", "省教育厅通知",
                "reason", "疫情防控期间暂停");

        assertThat(pages.post(director, PAGE + "/decisions/previews", order))
                .hasStatusOk()
                .bodyText()
                .contains("涉及 1 项服务，其中 1 项");
        assertThat(opening.state(LIBRARY, "reading-room", LocalDate.of(2020, 3, 1))
                        .open())
                .isTrue();

        assertThat(pages.post(director, PAGE + "/decisions", order)).hasStatus3xxRedirection();
        assertThat(pages.get(director, PAGE)).hasStatusOk().bodyText().contains("省教育厅通知", "另行通知为止");
        assertThat(pages.get("/libraries/jxlsxy/hours"))
                .hasStatusOk()
                .bodyText()
                .contains("疫情防控期间暂停", "自 2020年1月24日 起暂停。依据：省教育厅通知");
        assertThat(pages.get("/hours")).hasStatusOk().bodyText().contains("江西农业大学图书馆", "阅览室暂停");
    }

    @Test
    @Tag("SVC-01")
    void whileTheBuildingIsClosedTheSignNamesOnlineServicesFirst() {
        LibraryId library = new LibraryId("gnnu");
        Actor director = actors.actor("director", library);
        for (String service : new String[] {"reading-room", "loan-desk"}) {
            assertThat(pages.post(
                            director,
                            "/openings/gnnu/decisions",
                            Map.of(
                                    "service", service,
                                    "open", "false",
                                    "from", "2020-01-29",
                                    "order", "省教育厅通知",
                                    "reason", "闭馆不闭工")))
                    .hasStatus3xxRedirection();
        }

        assertThat(pages.get("/libraries/gnnu/hours"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("线上服务", "开放", "在线咨询", "到馆服务", "暂停", "借还书处", "阅览室", "闭馆不闭工");
    }

    @Test
    void hoursAndTermsAreSetThroughForms() {
        LibraryId library = new LibraryId("jxyykj");
        Actor director = actors.actor("director", library);
        String page = "/openings/jxyykj";

        assertThat(pages.post(
                        director,
                        page + "/weeks",
                        Map.of(
                                "season", "ALWAYS",
                                "from", "2019-09-01",
                                "monday", "8:00–17:10",
                                "saturday", "9:00-12:00",
                                "order", "馆务会")))
                .hasStatus3xxRedirection();
        assertThat(pages.post(
                        director,
                        page + "/days",
                        Map.of(
                                "from", "2019-09-07",
                                "to", "2019-09-07",
                                "hours", "10:00-11:00",
                                "order", "馆务会",
                                "reason", "停电")))
                .hasStatus3xxRedirection();
        assertThat(pages.post(
                        director,
                        page + "/terms",
                        Map.of("name", "2019–2020 第一学期", "from", "2019-09-02", "to", "2020-01-12")))
                .hasStatus3xxRedirection();

        assertThat(opening.state(library, "loan-desk", LocalDate.of(2019, 9, 2)).hoursToday())
                .containsExactly(TimeRange.of("08:00", "17:10"));
        assertThat(opening.state(library, "loan-desk", LocalDate.of(2019, 9, 7)).hoursToday())
                .containsExactly(TimeRange.of("10:00", "11:00"));
        assertThat(pages.get(director, page + "?from=2019-09-30"))
                .hasStatusOk()
                .bodyText()
                .contains("国庆节", "调休上班", "2019–2020 第一学期", "停电");
        assertThat(pages.get(director, page + "?lang=en&from=2020-01-20"))
                .hasStatusOk()
                .bodyText()
                .contains("Spring Festival");
    }

    @Test
    @Tag("ORG-05")
    void theCalendarOfTheSchoolDecidesWhichHoursHold() {
        LibraryId library = new LibraryId("jxyykj");
        Actor director = actors.actor("director", library);
        String page = "/openings/jxyykj";
        Map.of("TERM", "8:00-22:00", "BREAK", "9:00-11:30")
                .forEach((season, hours) -> assertThat(pages.post(
                                director,
                                page + "/weeks",
                                Map.of("season", season, "from", "2018-09-01", "wednesday", hours, "order", "馆务会")))
                        .hasStatus3xxRedirection());
        assertThat(pages.post(
                        director,
                        page + "/terms",
                        Map.of("name", "2018–2019 第一学期", "from", "2018-09-03", "to", "2019-01-18")))
                .hasStatus3xxRedirection();

        assertThat(openings("2019-01-16")).contains("\"term\":true", "8:00–22:00");
        assertThat(openings("2019-01-23"))
                .contains("\"term\":false", "9:00–11:30")
                .doesNotContain("22:00");
        assertThat(pages.get(director, page + "?from=2019-01-14"))
                .hasStatusOk()
                .bodyText()
                .contains("2018–2019 第一学期", "9:00–11:30");
    }

    private String openings(String day) {
        return text(pages.get("/api/v1/openings?library=jxyykj&on=" + day));
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        Actor director = actors.actor("director", LIBRARY);

        assertThat(pages.post(director, PAGE + "/weeks", Map.of("season", "ALWAYS", "monday", "8 to 5", "order", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("8 to 5", "8:00-12:00 14:00-17:30");
        assertThat(pages.post(director, PAGE + "/days", Map.of("from", "2020-02-02", "to", "2020-02-01")))
                .hasStatus(422);
        assertThat(pages.post(director, PAGE + "/decisions/previews", Map.of("open", "maybe")))
                .hasStatus(422);
        assertThat(pages.post(
                        director,
                        PAGE + "/decisions",
                        Map.of(
                                "service", "tea-room",
                                "open", "true",
                                "from", "2020-01-24",
                                "order", "o",
                                "reason", "r")))
                .hasStatus(404);
    }

    @Test
    void theBoardIsForThoseWithSeveralLibraries() {
        assertThat(pages.get(actors.actor("librarian", LIBRARY), "/openings")).hasStatus3xxRedirection();
        assertThat(pages.get(actors.actorAt("province-secretary", new UnitId("jx")), "/openings"))
                .hasStatusOk()
                .bodyText()
                .contains("江西农业大学图书馆", "/openings/xyu");
    }

    @Test
    void everyFormOpensForThoseInChargeOnly() {
        Actor director = actors.actor("director", LIBRARY);
        Actor librarian = actors.actor("librarian", LIBRARY);
        for (String form : new String[] {"/decision", "/week", "/days", "/term"}) {
            assertThat(pages.get(director, PAGE + form)).hasStatusOk();
            assertThat(pages.get(librarian, PAGE + form)).hasStatus(403);
            assertThat(pages.get(director, "/openings/xyu" + form)).hasStatus(404);
        }
        assertThat(pages.get(librarian, PAGE)).hasStatusOk().bodyText().doesNotContain(PAGE + "/decision\"");
        assertThat(pages.get(librarian, "/openings/xyu")).hasStatus(404);
        assertThat(pages.get(actors.reader(LIBRARY), PAGE)).hasStatus(403);
    }
}
