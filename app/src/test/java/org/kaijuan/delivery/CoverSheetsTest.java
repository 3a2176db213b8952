package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.desk.DeskWork;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The cover sheet of a delivered paper, through pages and API. */
@KaijuanTest
class CoverSheetsTest {

    private static final LibraryId LIBRARY = new LibraryId("jxnuky");
    private static final LibraryId WITHOUT = new LibraryId("jxlsxy");

    @Autowired
    TestPages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestActors actors;

    @Autowired
    Stage stage;

    @Autowired
    DeskWork work;

    @Autowired
    People people;

    @Autowired
    Libraries libraries;

    @Autowired
    Policies policies;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("SVC-13")
    void aPdfComesWithACoverForItsReaderAndIsKeptAsItWas() {
        Actor reader = actors.reader(LIBRARY);
        String title = Stage.title();
        byte[] paper = SamplePdfs.packed(2);
        RequestId request = delivered(reader, title, new Upload("p.pdf", () -> new ByteArrayInputStream(paper)));

        byte[] received = get(reader, "/api/v1/requests/" + request + "/file").getContentAsByteArray();

        assertThat(Arrays.copyOf(received, paper.length)).isEqualTo(paper);
        assertThat(SamplePdfs.pages(received)).isEqualTo(3);
        String card = Objects.requireNonNull(people.get(reader.requirePerson()).cardNumber());
        assertThat(SamplePdfs.text(received, 1).replaceAll("\\s+", " "))
                .contains(title, today(), CoverSheets.masked(card), "I ask for this document only")
                .doesNotContain(card)
                .doesNotContain(people.get(reader.requirePerson()).name());
        assertThat(pages.get(reader, "/api/v1/requests/" + request + "/file")).hasStatus(422);
    }

    @Test
    void rangesOfOneLinkFitTogetherAndTheLastOneSpendsIt() {
        Actor reader = actors.reader(LIBRARY);
        byte[] paper = SamplePdfs.plain(1);
        RequestId request =
                delivered(reader, Stage.title(), new Upload("p.pdf", () -> new ByteArrayInputStream(paper)));
        String link = link(reader, request);
        MvcTestResult confirmed = pages.post(reader, link, Map.of());
        var browser = Objects.requireNonNull(confirmed.getResponse().getCookie("kaijuan-download"));

        MockHttpServletResponse head = mvc.get()
                .uri(link + "/content")
                .cookie(browser)
                .header("Range", "bytes=0-" + (paper.length + 9))
                .exchange()
                .getResponse();
        MockHttpServletResponse rest = mvc.get()
                .uri(link + "/content")
                .cookie(browser)
                .header("Range", "bytes=" + (paper.length + 10) + "-")
                .exchange()
                .getResponse();

        byte[] whole = concat(head.getContentAsByteArray(), rest.getContentAsByteArray());
        assertThat(head.getStatus()).isEqualTo(206);
        assertThat(head.getHeader("ETag")).isEqualTo(rest.getHeader("ETag"));
        assertThat(SamplePdfs.pages(whole)).isEqualTo(2);
        assertThat(mvc.get().uri(link + "/content").cookie(browser).exchange()).hasStatus(410);
    }

    @Test
    void whatIsNoPdfShowsTheSameFactsOnItsPage() {
        Actor reader = actors.reader(LIBRARY);
        String title = Stage.title();
        byte[] text = "plain words".getBytes(StandardCharsets.UTF_8);
        RequestId request = delivered(reader, title, new Upload("p.txt", () -> new ByteArrayInputStream(text)));

        assertThat(pages.get(link(reader, request)))
                .hasStatusOk()
                .bodyText()
                .contains("文献：" + title, "日期：" + today(), "图书馆：", "本人申请的文献仅用于");
        assertThat(get(reader, "/api/v1/requests/" + request + "/file").getContentAsByteArray())
                .isEqualTo(text);
    }

    @Test
    void aLibraryMayDoWithout() {
        policies.set(
                        actors.system(),
                        new PolicyChange(
                                "delivery.cover-sheet",
                                UnitId.of(WITHOUT),
                                "false",
                                clock.today(libraries.get(WITHOUT).zone()),
                                null,
                                "No. 3",
                                "test"))
                .orThrow();
        Actor reader = actors.reader(WITHOUT);
        byte[] paper = SamplePdfs.plain(1);
        RequestId request =
                delivered(reader, Stage.title(), new Upload("p.pdf", () -> new ByteArrayInputStream(paper)));

        assertThat(get(reader, "/api/v1/requests/" + request + "/file").getContentAsByteArray())
                .isEqualTo(paper);
    }

    @Test
    void ofACardNumberOnlyTheEndIsShown() {
        assertThat(CoverSheets.masked("2018110315")).isEqualTo("******0315");
        assertThat(CoverSheets.masked("1234")).isEqualTo("**34");
        assertThat(CoverSheets.masked("7")).isEqualTo("*");
    }

    private RequestId delivered(Actor reader, String title, Upload paper) {
        RequestId request = stage.asked(reader, title);
        LibraryId library = Objects.requireNonNull(reader.library());
        work.handIn(stage.librarian(library), request, paper).orThrow();
        return request;
    }

    private String link(Actor reader, RequestId request) {
        return Objects.requireNonNull(pages.post(reader, "/delivery/requests/" + request + "/link", Map.of())
                .getResponse()
                .getHeader("Location"));
    }

    private MockHttpServletResponse get(Actor reader, String path) {
        return pages.get(reader, path).getResponse();
    }

    private String today() {
        LocalDate today = clock.today(libraries.get(LIBRARY).zone());
        return today.toString();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }
}
