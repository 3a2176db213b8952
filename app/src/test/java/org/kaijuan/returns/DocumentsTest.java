package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A library pastes the report it has: figures are proposed with their places, and a person confirms each. */
@KaijuanTest
@Tag("PRV-11")
class DocumentsTest {

    private static final LibraryId XYU = new LibraryId("xyu");
    private static final Path SOURCE = Path.of("..", "..", "shared", "mission", "source-report.md");

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    ReturnsStage stage;

    @Autowired
    ReturnDrafts drafts;

    @Autowired
    Documents documents;

    @Autowired
    BusinessClock clock;

    @Test
    void proposalsQuoteTheTextAndEnterOnlyWhenConfirmed() throws Exception {
        Actor librarian = stage.librarian(XYU);
        ReturnId ours = begun(1977, librarian);
        MvcTestResult answer = propose(librarian, ours, chapter());

        assertThat(answer).hasStatusOk();
        String body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        String text = JsonPath.read(body, "$.text");
        List<Map<String, Object>> proposals = JsonPath.read(body, "$.proposals");
        assertThat(proposals).hasSizeGreaterThanOrEqualTo(9);
        for (Map<String, Object> proposal : proposals) {
            int start = text.offsetByCodePoints(0, (Integer) proposal.get("start"));
            int end = text.offsetByCodePoints(0, (Integer) proposal.get("end"));
            assertThat(text.substring(start, end)).isEqualTo(proposal.get("quote"));
        }
        assertThat(drafts.get(librarian, ours).entries()).noneMatch(entry -> entry.kind() == EntryKind.FIGURE);

        String page = JsonPath.read(body, "$.page");
        assertThat(pages.get(librarian, page)).hasStatusOk().bodyText().contains("<mark>", "打卡人数");
        DocumentView read = documents.get(librarian, DocumentId.of(page.substring(page.lastIndexOf("/") + 1)));
        int first = read.proposals().getFirst().position();
        assertThat(pages.post(librarian, page, Map.of("take", Integer.toString(first))))
                .hasStatus(303);
        assertThat(drafts.get(librarian, ours).entries())
                .filteredOn(entry -> entry.kind() == EntryKind.FIGURE)
                .singleElement()
                .satisfies(entry -> assertThat(((EntryBody.Figure) entry.body()).quote())
                        .contains(read.proposals().getFirst().quote()));
        assertThat(documents.get(librarian, read.id()).open()).isEmpty();
    }

    /** Show 3 of the collection: the source report's third chapter, where it is at hand. */
    @Test
    void theSourceReportsThirdChapterGivesItsNineFigures() throws Exception {
        Assumptions.assumeTrue(Files.exists(SOURCE), "the source report is not part of the product");
        String whole = Files.readString(SOURCE);
        String chapter = whole.substring(whole.indexOf("### 三、"), whole.indexOf("#### 四、"));
        Actor librarian = stage.librarian(XYU);

        MvcTestResult answer = propose(librarian, begun(1978, librarian), chapter);

        List<Map<String, Object>> proposals =
                JsonPath.read(answer.getResponse().getContentAsString(StandardCharsets.UTF_8), "$.proposals");
        Map<Object, String> found = proposals.stream()
                .collect(Collectors.toMap(each -> each.get("figure"), each -> String.valueOf(each.get("value"))));
        assertThat(found)
                .containsEntry("delivery.delivered", "6804")
                .containsEntry("delivery.supplier-articles", "208")
                .containsEntry("delivery.supplier-books", "582")
                .containsEntry("courses.offline-students", "734")
                .containsEntry("courses.online-students", "1499")
                .containsEntry("campaigns.participants", "6287")
                .containsEntry("campaigns.check-ins", "103754")
                .containsEntry("campaigns.daily-mean", "4150")
                .containsEntry("contests.participants", "1007");
    }

    @Test
    void aTextOfTenMegabytesIsReadAndAScanIsRefusedInWords() throws Exception {
        Actor librarian = stage.librarian(XYU);
        ReturnId ours = begun(1979, librarian);
        String long10 = "图书馆闭馆不闭工，线上咨询照常进行。\n".repeat(170_000);
        assertThat(upload(librarian, ours, "long.txt", long10.getBytes(StandardCharsets.UTF_8)))
                .hasStatus(303);
        assertThat(upload(librarian, ours, "empty.txt", new byte[] {' ', '\n'})).hasStatus(422);
        assertThat(propose(stage.librarian(new LibraryId("pxc")), ours, "6804 篇"))
                .hasStatus(404);
    }

    private ReturnId begun(int year, Actor librarian) throws Exception {
        NoticeId notice = stage.issued(year);
        return clock.at(
                stage.morning(year), () -> drafts.open(librarian, notice, XYU).orThrow());
    }

    private MvcTestResult propose(Actor actor, ReturnId id, String text) {
        return pages.send(
                actor,
                "/api/v1/returns/" + id + "/proposals",
                "text/plain;charset=UTF-8",
                text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult upload(Actor actor, ReturnId id, String name, byte[] content) {
        MockMultipartFile file = new MockMultipartFile("file", name, "text/plain", content);
        return pages.upload(actor, "/desk/returns/" + id + "/documents", file, Map.of());
    }

    private static String chapter() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DocumentsTest.class.getResourceAsStream("/prose/chapter-three.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
