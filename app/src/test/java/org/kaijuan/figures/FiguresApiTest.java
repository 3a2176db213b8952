package org.kaijuan.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Figures through the API, as contract §4 promises them. */
@KaijuanTest
class FiguresApiTest {

    private static final String FEBRUARY = "&from=2020-01-24&to=2020-02-29";
    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Test
    void aLibrarysFiguresCountBothDaysAtTheEnds() {
        MvcTestResult answer = pages.get(actors.actor("librarian", JXAU), "/api/v1/figures?library=jxau" + FEBRUARY);

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.scope").isEqualTo("jxau");
        assertThat(answer).bodyJson().extractingPath("$.from").isEqualTo("2020-01-24");
        assertThat(answer).bodyJson().extractingPath("$.to").isEqualTo("2020-02-29");
        assertThat(figure(answer, TestFigures.APPLES, "value")).isEqualTo(12);
        assertThat(figure(answer, TestFigures.APPLES, "provenance")).isEqualTo("computed");
        assertThat(figure(answer, TestFigures.SIGN, "value")).isEqualTo("8:00–17:10");
        assertThat(figure(answer, TestFigures.SIGN, "provenance")).isEqualTo("declared");
        assertThat(figure(answer, TestFigures.RIPENESS, "value")).isNull();
    }

    @Test
    void theRowsOfTheUrlAddUpToTheValueOverAllPages() {
        Actor librarian = actors.actor("librarian", JXAU);
        MvcTestResult answer = pages.get(librarian, "/api/v1/figures?library=jxau" + FEBRUARY);
        String rows = (String) figure(answer, TestFigures.APPLES, "rows");

        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        String next = null;
        do {
            MvcTestResult page = pages.get(librarian, rows + "&limit=2" + (next == null ? "" : "&cursor=" + next));
            String body = text(page);
            List<Number> counts = JsonPath.read(body, "$.items[*].counts");
            sum = counts.stream().map(it -> new BigDecimal(it.toString())).reduce(sum, BigDecimal::add);
            count += counts.size();
            next = JsonPath.read(body, "$.next");
            assertThat((Integer) JsonPath.read(body, "$.total")).isEqualTo(3);
        } while (next != null);

        assertThat(sum).isEqualByComparingTo("12");
        assertThat(count).isEqualTo(3);
    }

    @Test
    void theProvinceIsTheSumOfItsLibraries() {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));

        MvcTestResult answer = pages.get(secretary, "/api/v1/figures?library=province" + FEBRUARY);

        assertThat(answer).bodyJson().extractingPath("$.scope").isEqualTo("province");
        assertThat(figure(answer, TestFigures.APPLES, "value")).isEqualTo(19);
        assertThat(figure(pages.get(secretary, "/api/v1/figures?library=xyu" + FEBRUARY), TestFigures.APPLES, "value"))
                .isEqualTo(7);
    }

    @Test
    void figuresAreForStaffAndNobodyElse() {
        String own = "/api/v1/figures?library=jxau" + FEBRUARY;
        String rows = "/api/v1/figures/figurestest.apples/rows?library=jxau" + FEBRUARY;
        Actor elsewhere = actors.actor("librarian", new LibraryId("xyu"));

        assertThat(pages.get(elsewhere, own)).hasStatus(404);
        assertThat(pages.get(elsewhere, rows)).hasStatus(404);
        assertThat(pages.get(elsewhere, "/api/v1/figures?library=province" + FEBRUARY))
                .hasStatus(403);
        assertThat(pages.get(actors.reader(JXAU), own)).hasStatus(403);
        assertThat(pages.get(actors.reader(JXAU), rows)).hasStatus(403);
        assertThat(pages.get(own)).hasStatus(401);
    }

    @Test
    void badQuestionsAreAnsweredInWords() {
        Actor librarian = actors.actor("librarian", JXAU);

        MvcTestResult backwards = pages.get(librarian, "/api/v1/figures?library=jxau&from=2020-02-29&to=2020-01-24");
        assertThat(backwards).hasStatus(400);
        assertThat(backwards).bodyJson().extractingPath("$.code").isEqualTo("figures.period-backwards");
        assertThat(pages.get(librarian, "/api/v1/figures?library=jxau&from=yesterday"))
                .hasStatus(400);
        assertThat(pages.get(librarian, "/api/v1/figures?library=nowhere" + FEBRUARY))
                .hasStatus(404);
        assertThat(pages.get(librarian, "/api/v1/figures?library=%00" + FEBRUARY))
                .hasStatus(404);
        assertThat(pages.get(librarian, "/api/v1/figures/no.such/rows?library=jxau" + FEBRUARY))
                .hasStatus(404);
    }

    private static Object figure(MvcTestResult answer, String id, String property) {
        List<Object> found = JsonPath.read(text(answer), "$.figures[?(@.id == '" + id + "')]." + property);
        return found.getFirst();
    }
}
