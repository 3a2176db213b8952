package org.kaijuan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The board, the page of a figure, and its rows as a workbook. */
@KaijuanTest
class FiguresPagesTest {

    private static final String FEBRUARY = "&from=2020-01-24&to=2020-02-29";
    private static final String APPLES = "/figures/" + TestFigures.APPLES;
    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Test
    void theBoardShowsEveryFigureAndLeadsToItsPage() {
        MvcTestResult page = pages.get(actors.actor("librarian", JXAU), "/figures?library=jxau" + FEBRUARY);

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("江西农业大学图书馆", "苹果", ">12<", "8:00–17:10")
                .contains(APPLES + "?library=jxau&amp;from=2020-01-24&amp;to=2020-02-29");
    }

    @Test
    void theBoardFetchesTheCourseOfEachFigure() {
        Actor librarian = actors.actor("librarian", JXAU);

        assertThat(pages.get(librarian, APPLES + "/course?library=jxau" + FEBRUARY))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"spark\"");
        assertThat(pages.get(librarian, "/figures/" + TestFigures.SIGN + "/course?library=jxau" + FEBRUARY))
                .hasStatusOk()
                .bodyText()
                .isBlank();
        assertThat(pages.get(librarian, APPLES + "/course?library=xyu" + FEBRUARY))
                .hasStatus(404);
    }

    @Test
    void withoutAQuestionItIsTheOwnLibraryAndTheMonthSoFar() {
        assertThat(pages.get(actors.actor("librarian", JXAU), "/figures")).hasStatusOk();
        assertThat(pages.get(actors.actorAt("province-secretary", new UnitId("jx")), "/figures"))
                .hasStatusOk()
                .bodyText()
                .contains("全省");
    }

    @Test
    void aFigureHasNumberCourseTableAndRows() {
        MvcTestResult page = pages.get(
                actors.actorAt("province-secretary", new UnitId("jx")), APPLES + "?library=province" + FEBRUARY);

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("19", "<svg viewBox", "<table", "新余学院图书馆", "品种", "red")
                .contains("format=xlsx");
    }

    @Test
    void itSpeaksEnglishToo() {
        MvcTestResult page = pages.get(actors.actor("librarian", JXAU), APPLES + "?lang=en&library=jxau" + FEBRUARY);

        assertThat(page).hasStatusOk().bodyText().contains("Apples picked, a row for each basket.");
    }

    @Test
    void theRowsLeaveAsAWorkbook() throws IOException {
        MvcTestResult file =
                pages.get(actors.actor("librarian", JXAU), APPLES + "?format=xlsx&library=jxau" + FEBRUARY);

        assertThat(file).hasStatusOk();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1).getCellText(2)).isEqualTo("red");
            assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("3");
        }
    }

    @Test
    void readersAndOtherLibrariesSeeNothing() {
        assertThat(pages.get(actors.reader(JXAU), APPLES + "?library=jxau")).hasStatus(403);
        Actor elsewhere = actors.actor("librarian", new LibraryId("xyu"));
        assertThat(pages.get(elsewhere, APPLES + "?library=jxau")).hasStatus(404);
        assertThat(pages.get(elsewhere, APPLES + "?format=xlsx&library=jxau")).hasStatus(404);
        assertThat(pages.get(elsewhere, "/figures?library=province")).hasStatus(403);
    }
}
