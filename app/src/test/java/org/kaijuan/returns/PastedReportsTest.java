package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Issue 3, section 1 and show 3: a report that is written already becomes a return; nothing enters unquoted. */
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
    TestActors actors;

    @Autowired
    MockMvc mvc;

    private ReturnId opened(Actor librarian, LibraryId library, int year) throws Exception {
        NoticeId notice = stage.issued(year);
        return clock.at(
                stage.morning(year),
                () -> drafts.open(librarian, notice, library).orThrow());
    }

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
        mvc.perform(get("/desk/returns/documents/" + document.id()).with(actors.signIn(stranger)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theApiAnswersWithTheTextAndCodePointOffsets() throws Exception {
        Actor librarian = stage.librarian(PXC);
        ReturnId ours = opened(librarian, PXC, 1944);
        String path = "/api/v1/returns/" + ours + "/proposals";
        int start = REPORT.codePointCount(0, REPORT.indexOf("6804 篇"));
        for (String type : new String[] {"text/plain", "text/markdown"}) {
            mvc.perform(post(path)
                            .with(actors.signIn(librarian))
                            .with(csrf())
                            .contentType(type)
                            .content(REPORT.getBytes(StandardCharsets.UTF_8)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.text").value(REPORT))
                    .andExpect(jsonPath("$.proposals[?(@.figure=='delivery.delivered')].value")
                            .value(6804))
                    .andExpect(jsonPath("$.proposals[?(@.figure=='delivery.delivered')].quote")
                            .value("6804 篇"))
                    .andExpect(jsonPath("$.proposals[?(@.figure=='delivery.delivered')].start")
                            .value(start))
                    .andExpect(jsonPath("$.proposals[?(@.figure=='delivery.delivered')].end")
                            .value(start + 6))
                    .andExpect(jsonPath("$.proposals[?(@.figure=='pickup.window')].value")
                            .value("14:30–16:00"));
        }
        mvc.perform(post(path)
                        .with(actors.signIn(librarian))
                        .with(csrf())
                        .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                        .content(word()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposals[0].quote").value("208 篇"));
        mvc.perform(post(path)
                        .with(actors.signIn(librarian))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"共传递文献 208 篇。\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposals[0].value").value(208));
        mvc.perform(multipart(path)
                        .file(new MockMultipartFile("file", "a.docx", null, word()))
                        .with(actors.signIn(librarian))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposals[0].figure").value("delivery.delivered"));
        mvc.perform(post(path)
                        .with(actors.signIn(librarian))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(new byte[] {0, 1, 2, 3}))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("prose.not-text"));
    }

    @Test
    void pagesShowTheWordsAndTakeDecisions() throws Exception {
        Actor librarian = stage.librarian(PXC);
        ReturnId ours = opened(librarian, PXC, 1945);
        String path = "/desk/returns/" + ours + "/documents";
        mvc.perform(get(path).with(actors.signIn(librarian))).andExpect(status().isOk());
        mvc.perform(multipart(path)
                        .param("text", "")
                        .with(actors.signIn(librarian))
                        .with(csrf()))
                .andExpect(status().is(422));
        String page = mvc.perform(multipart(path)
                        .file(new MockMultipartFile("file", "总结.txt", null, REPORT.getBytes(StandardCharsets.UTF_8)))
                        .with(actors.signIn(librarian))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        mvc.perform(get(Objects.requireNonNull(page)).with(actors.signIn(librarian)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<mark>6804 篇</mark>")));
        mvc.perform(post(page)
                        .param("take", "1")
                        .param("seen-1", "0")
                        .with(actors.signIn(librarian))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(path).with(actors.signIn(librarian)))
                .andExpect(content().string(containsString("总结.txt")));
        assertThat(figure(librarian, ours, "organisation.groups").number()).isEqualByComparingTo("3");
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
