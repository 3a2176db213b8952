package org.kaijuan.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.StateChange;
import org.springframework.beans.factory.annotation.Autowired;

/** The boards of staff: all libraries on any day with filters, and one's own today. */
@KaijuanTest
class BoardsPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxnuky");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Opening opening;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("OPN-03")
    void theProvinceSeesEveryLibraryOnAnyDay() {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        LocalDate day = LocalDate.of(2031, 5, 6);
        opening.decide(actors.actor("director", LIBRARY), new StateChange(LIBRARY, null, false, day, day, "馆务会", "装修"))
                .orThrow();

        assertThat(pages.get(
                        secretary, "/province/openings?on=2031-05-06&state=closed&city=%E4%B9%9D%E6%B1%9F%E5%B8%82"))
                .hasStatusOk()
                .bodyText()
                .contains("江西师范大学科技学院", "闭馆中", "class=\"library-tiles\"")
                .doesNotContain("/openings/jvtc?");
        assertThat(pages.get(
                        secretary, "/province/openings?on=2031-05-07&state=closed&city=%E4%B9%9D%E6%B1%9F%E5%B8%82"))
                .hasStatusOk()
                .bodyText()
                .contains("没有符合条件的图书馆");
        assertThat(pages.get(secretary, "/province/openings?on=2031-05-06&kind=VOCATIONAL"))
                .bodyText()
                .contains("/openings/jvtc?")
                .doesNotContain("/openings/jxnuky?");
        assertThat(pages.get(secretary, "/province/openings?format=xlsx&on=2031-05-06"))
                .hasStatusOk();
        assertThat(pages.get(secretary, "/today")).hasStatus3xxRedirection();
        assertThat(pages.get(secretary, "/province"))
                .hasStatusOk()
                .bodyText()
                .contains("今天各馆开放情况", "/province/openings?state=closed");
    }

    @Test
    void aDirectorSeesTheOwnLibraryToday() {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate today = clock.today(clock.getZone());
        opening.decide(director, new StateChange(LIBRARY, "loan-desk", false, today.plusDays(3), null, "校办通知", "检修"))
                .orThrow();

        assertThat(pages.get(director, "/today")).hasStatusOk().bodyText().contains("接下来", "借还书处", "/status/jxnuky");
        assertThat(pages.get(director, "/province/openings"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/openings/jxau?");
        assertThat(pages.get(director, "/desk")).hasStatusOk().bodyText().contains("接下来", "href=\"/today\"");
        assertThat(pages.get(actors.reader(LIBRARY), "/today")).hasStatus(403);
    }
}
