package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@KaijuanTest
class DeliveryPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("ncvu");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Stage stage;

    @Autowired
    Supplies supplies;

    @Test
    void aPastedReferenceFillsTheFormAndDoubtsAreMarked() {
        MvcTestResult page = pages.post(
                actors.reader(LIBRARY),
                "/delivery/new",
                Map.of("action", "parse", "paste", "[1] 张三. 论馆际互借[C]//李四. 资源共享论文集. 上海: 某某出版社, 2004: 15-22."));

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("value=\"论馆际互借\"")
                .contains("value=\"资源共享论文集\"")
                .contains("<option value=\"conference-paper\" selected>")
                .contains("class=\"doubtful\"");
    }

    @Test
    void whatCannotBeReadIsSaidAndKept() {
        MvcTestResult page = pages.post(
                actors.reader(LIBRARY), "/delivery/new", Map.of("action", "parse", "paste", "!!!", "title", "kept"));

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("value=\"kept\"").contains("没有认出题录");
    }

    @Test
    void anotherTypeAsksOtherQuestionsAndKeepsWhatWasTyped() {
        MvcTestResult page = pages.post(
                actors.reader(LIBRARY), "/delivery/new", Map.of("action", "type", "type", "patent", "title", "一种书架"));

        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains("name=\"patentNumber\"", "value=\"一种书架\"")
                // by itself where there is JavaScript, by a button where there is none
                .contains("hx-select=\"#citation\"", "id=\"citation\"", "<noscript>")
                .doesNotContain("name=\"volume\"", "class=\"alert");
    }

    @Test
    void aLinkResolverFillsTheForm() {
        Actor reader = actors.reader(LIBRARY);
        MvcTestResult page =
                pages.get(reader, "/delivery/new?genre=article&atitle=Closed+doors&title=Nature&date=2019&volume=4");

        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains("value=\"Closed doors\"").contains("value=\"Nature\"");
    }

    @Test
    void aFormWithErrorsComesBackWithWhatWasTyped() {
        MvcTestResult page = pages.post(
                actors.reader(LIBRARY),
                "/delivery/new",
                Map.of("type", "patent", "patentNumber", "CN1", "year", "20", "title", ""));

        assertThat(page).hasStatus(422);
        assertThat(page).bodyText().contains("年份请写四位数字").contains("请阅读并勾选版权声明").contains("value=\"CN1\"");
    }

    @Test
    @Tag("SVC-13")
    void aReaderAsksOnAPageAndALibrarianAnswersOnAPage() {
        Actor reader = actors.reader(LIBRARY);
        Actor librarian = actors.actor("librarian", LIBRARY);
        MvcTestResult sent = pages.post(
                reader,
                "/delivery/new",
                Map.of("type", "dissertation", "title", Stage.title(), "institution", "某大学", "declaration", "true"));
        String tracking = location(sent);
        RequestId request = RequestId.of(tracking.substring(tracking.lastIndexOf('/') + 1));
        SupplyId supply = supplies.of(librarian, request).id();

        assertThat(pages.get(librarian, "/desk/supplies"))
                .hasStatusOk()
                .bodyText()
                .contains(supply.toString());
        assertThat(pages.get(librarian, "/desk/supplies/" + supply)).hasStatusOk();
        assertThat(location(upload(librarian, "/desk/supplies/" + supply + "/paper")))
                .isEqualTo("/desk/supplies");
        assertThat(pages.get(reader, tracking))
                .hasStatusOk()
                .bodyText()
                .contains("/delivery/requests/" + request + "/link");
        assertThat(location(pages.post(reader, "/delivery/requests/" + request + "/link", Map.of())))
                .startsWith("/d/");
    }

    @Test
    void theOrderListIsAWorkbook() {
        Actor librarian = actors.actor("librarian", LIBRARY);
        stage.asked(actors.reader(LIBRARY), Stage.title());

        assertThat(pages.get(librarian, "/desk/supplies?format=xlsx"))
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void otherLibrariesFindNothing() {
        RequestId request = stage.asked(actors.reader(LIBRARY), Stage.title());
        SupplyId supply =
                supplies.of(actors.actor("librarian", LIBRARY), request).id();
        Actor stranger = actors.actor("librarian", new LibraryId("xyu"));

        assertThat(pages.get(stranger, "/desk/supplies/" + supply)).hasStatus(404);
        assertThat(upload(stranger, "/desk/supplies/" + supply + "/paper")).hasStatus(404);
        assertThat(pages.get(actors.reader(LIBRARY), "/desk/supplies")).hasStatus(403);
    }

    private MvcTestResult upload(Actor actor, String path) {
        MockMultipartFile paper = new MockMultipartFile("paper", "paper.pdf", "application/pdf", Stage.pdfBytes());
        return pages.upload(actor, path, paper, Map.of());
    }
}
