package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaijuan.TestPages.location;
import static org.kaijuan.TestPages.text;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestPages;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A report that is written already becomes a return; nothing enters unquoted. */
@KaijuanTest
@Tag("PRV-02")
class PastedReportsTest {

    private static final LibraryId PXC = new LibraryId("pxc");
    private static final LibraryId XYU = new LibraryId("xyu");
    private static final String REPORT = """
            # 组织领导

            本馆成立由馆长任组长的疫情防控领导小组，下设三个工作组，制定应急预案，每日摸排报备。

            # 服务

            𠮷祥话不说：利用联盟平台开展文献传递，共计 6804 篇，其中学位论文 84 篇。
            常见问题知识库收录 100 多条。取书时间为周二 14:30-16:00。
            """;

    @Autowired
    ReturnsStage stage;

    @Autowired
    Documents documents;

    @Autowired
    ReturnDrafts drafts;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestPages pages;

    @Test
    void nothingEntersBeforeAPersonConfirmsItWithItsWords() throws Exception {
        Actor librarian = stage.librarian(PXC);
        ReturnId ours = opened(librarian, PXC, 1941);
        int before = drafts.get(librarian, ours).entries().size();

        DocumentView document = documents.take(librarian, ours, "总结", REPORT).orThrow();
        Map<String, ProposalView> found = document.proposals().stream()
                .filter(ProposalView::isFigure)
                .collect(Collectors.toMap(ProposalView::figure, proposal -> proposal));
        assertThat(found)
                .containsOnlyKeys("organisation.groups", "delivery.delivered", "answers.entries", "pickup.window");
        assertThat(document.proposals())
                .filteredOn(proposal -> !proposal.isFigure())
                .extracting(ProposalView::figure)
                .contains("organisation", "services");
        assertThat(drafts.get(librarian, ours).entries()).hasSize(before);

        ProposalView delivered = Objects.requireNonNull(found.get("delivery.delivered"));
        ProposalView answers = Objects.requireNonNull(found.get("answers.entries"));
        ProposalView window = Objects.requireNonNull(found.get("pickup.window"));
        Map<Integer, Integer> chosen = Map.of(delivered.position(), 0, answers.position(), 0, window.position(), 0);
        assertThat(documents.confirm(librarian, document.id(), chosen)).isEqualTo(Outcome.done(3));

        assertThat(figure(librarian, ours, "delivery.delivered"))
                .satisfies(figure -> assertThat(figure.number()).isEqualByComparingTo("6804"))
                .satisfies(figure -> assertThat(figure.provenance()).isEqualTo(Provenance.DECLARED))
                .satisfies(figure -> assertThat(figure.quote()).contains("文献传递，共计 6804 篇"));
        assertThat(figure(librarian, ours, "answers.entries").atLeast()).isTrue();
        assertThat(figure(librarian, ours, "pickup.window").words()).isEqualTo("14:30–16:00");
        assertThat(drafts.get(librarian, ours).problems())
                .extracting(Problem::question)
                .doesNotContain("delivery.delivered", "answers.entries", "pickup.window");
        assertThat(documents.confirm(librarian, document.id(), chosen))
                .as("decided once")
                .isEqualTo(Outcome.done(0));
        assertThat(documents.of(librarian, ours))
                .singleElement()
                .satisfies(line -> assertThat(line.open()).isZero());
    }

    private EntryBody.Figure figure(Actor actor, ReturnId id, String key) {
        return drafts.get(actor, id).entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> (EntryBody.Figure) entry.body())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAColleagueWroteMeanwhileIsNotOverwritten() throws Exception {
        Actor librarian = stage.librarian(PXC);
        ReturnId ours = opened(librarian, PXC, 1942);
        DocumentView document = documents.take(librarian, ours, "总结", REPORT).orThrow();
        ProposalView delivered = document.proposals().stream()
                .filter(ProposalView::isFigure)
                .filter(proposal -> proposal.figure().equals("delivery.delivered"))
                .findFirst()
                .orElseThrow();
        stage.state(
                librarian,
                ours,
                "delivery.delivered",
                "6805",
                drafts.get(librarian, ours).notice().period(),
                "共 6805 篇");

        assertThat(stage.refusal(documents.confirm(librarian, document.id(), Map.of(delivered.position(), 0))))
                .isEqualTo("returns.written-meanwhile");
        assertThat(figure(librarian, ours, "delivery.delivered").number()).isEqualByComparingTo("6805");
    }

    @Test
    void othersSeeNeitherTheTextNorTheProposals() throws Exception {
        Actor librarian = stage.librarian(PXC);
        ReturnId ours = opened(librarian, PXC, 1943);
        DocumentView document = documents.take(librarian, ours, "总结", REPORT).orThrow();
        Actor stranger = stage.librarian(XYU);
        assertThatThrownBy(() -> documents.get(stranger, document.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> documents.take(stranger, ours, "", REPORT)).isInstanceOf(NotFoundException.class);
        assertThat(pages.get(stranger, "/desk/returns/documents/" + document.id()))
                .hasStatus(404);
    }

    @Test
    void theApiAnswersWithTheTextAndCodePointOffsets() throws Exception {
        Actor librarian = stage.librarian(PXC);
        ReturnId ours = opened(librarian, PXC, 1944);
        String path = "/api/v1/returns/" + ours + "/proposals";
        int start = REPORT.codePointCount(0, REPORT.indexOf("6804 篇"));
        for (String type : new String[] {"text/plain", "text/markdown"}) {
            MvcTestResult proposed = pages.send(librarian, path, type, REPORT.getBytes(StandardCharsets.UTF_8));
            assertThat(proposed).hasStatusOk();
            assertThat(proposed).bodyJson().extractingPath("$.text").isEqualTo(REPORT);
            String delivered = "$.proposals[?(@.figure=='delivery.delivered')]";
            assertThat(only(proposed, delivered + ".value")).isEqualTo(6804);
            assertThat(only(proposed, delivered + ".quote")).isEqualTo("6804 篇");
            assertThat(only(proposed, delivered + ".start")).isEqualTo(start);
            assertThat(only(proposed, delivered + ".end")).isEqualTo(start + 6);
            assertThat(only(proposed, "$.proposals[?(@.figure=='pickup.window')].value"))
                    .isEqualTo("14:30–16:00");
        }
    }

    @Test
    void theApiTakesFilesAndJsonAndRefusesWhatIsNoText() throws Exception {
        Actor librarian = stage.librarian(PXC);
        String path = "/api/v1/returns/" + opened(librarian, PXC, 1946) + "/proposals";
        String docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

        assertThat(pages.send(librarian, path, docx, word()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.proposals[0].quote")
                .isEqualTo("208 篇");
        assertThat(pages.json(librarian, path, "{\"text\": \"共传递文献 208 篇。\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.proposals[0].value")
                .isEqualTo(208);
        assertThat(pages.upload(librarian, path, new MockMultipartFile("file", "a.docx", null, word()), Map.of()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.proposals[0].figure")
                .isEqualTo("delivery.delivered");
        assertThat(pages.send(librarian, path, "application/octet-stream", new byte[] {0, 1, 2, 3}))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("prose.not-text");
    }

    @Test
    void pagesShowTheWordsAndTakeDecisions() throws Exception {
        Actor librarian = stage.librarian(PXC);
        ReturnId ours = opened(librarian, PXC, 1945);
        String path = "/desk/returns/" + ours + "/documents";
        MockMultipartFile nothing = new MockMultipartFile("file", new byte[0]);
        MockMultipartFile report =
                new MockMultipartFile("file", "总结.txt", null, REPORT.getBytes(StandardCharsets.UTF_8));

        assertThat(pages.get(librarian, path)).hasStatusOk();
        assertThat(pages.upload(librarian, path, nothing, Map.of("text", ""))).hasStatus(422);
        MvcTestResult taken = pages.upload(librarian, path, report, Map.of());
        assertThat(taken).hasStatus3xxRedirection();
        String page = location(taken);
        assertThat(pages.get(librarian, page)).hasStatusOk().bodyText().contains("<mark>6804 篇</mark>");
        assertThat(pages.post(librarian, page, Map.of("take", "1", "seen-1", "0")))
                .hasStatus3xxRedirection();
        assertThat(pages.get(librarian, path)).bodyText().contains("总结.txt");
        assertThat(figure(librarian, ours, "organisation.groups").number()).isEqualByComparingTo("3");
    }

    private ReturnId opened(Actor librarian, LibraryId library, int year) throws Exception {
        NoticeId notice = stage.issued(year);
        return clock.at(
                stage.morning(year),
                () -> drafts.open(librarian, notice, library).orThrow());
    }

    private static Object only(MvcTestResult answer, String path) {
        List<Object> found = JsonPath.read(text(answer), path);
        assertThat(found).as(path).hasSize(1);
        return found.getFirst();
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("寒假以来共传递文献 208 篇。");
            document.write(out);
        }
        return out.toByteArray();
    }
}
