package org.kaijuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Reports through the API and the pages (contract §4). */
@KaijuanTest
class ReportsApiTest {

    @Autowired
    ReportStage stage;

    @Autowired
    Reports reports;

    @Autowired
    Changes changes;

    @Autowired
    Editing editing;

    @Autowired
    TestActors actors;

    @Autowired
    MockMvc mvc;

    private static String api(ReportStage.Set set) {
        return "/api/v1/reports/" + set.report();
    }

    private static String page(ReportStage.Set set) {
        return "/province/reports/" + set.report();
    }

    @Test
    @Tag("PRV-05")
    @Tag("PRV-08")
    void tellsChaptersParagraphsFiguresAndAppendix() throws Exception {
        ReportStage.Set set = stage.set(2041);
        mvc.perform(get(api(set)).with(actors.signIn(set.secretary())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("江西省高校图书馆抗击新冠肺炎疫情服务报告"))
                .andExpect(jsonPath("$.issuer").value("江西省高校图工委秘书处"))
                .andExpect(jsonPath("$.date").value("2041-03-05"))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.signed").value(false))
                .andExpect(jsonPath("$.chapters.length()").value(5))
                .andExpect(jsonPath("$.chapters[2].number").value("三"))
                .andExpect(jsonPath("$..figures[?(@.id == 'campaigns.participants')].value")
                        .value(6287))
                .andExpect(jsonPath("$..figures[?(@.id == 'campaigns.participants')].provenance")
                        .value("declared"))
                .andExpect(
                        jsonPath("$..figures[?(@.id == 'campaigns.participants')].rows")
                                .value(
                                        "/api/v1/figures/campaigns.participants/rows?library=jxau&from=2041-01-24&to=2041-02-28"))
                .andExpect(jsonPath("$.appendix[0].name").value("江西农业大学图书馆"));
        mvc.perform(get("/api/v1/figures/campaigns.participants/rows?library=jxau&from=2041-01-24&to=2041-02-28")
                        .with(actors.signIn(set.secretary())))
                .andExpect(jsonPath("$.items[0].counts").value(6287));
        mvc.perform(get(api(set) + "/findings").with(actors.signIn(set.secretary())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$").isArray());
        mvc.perform(get(api(set)).with(actors.signIn(set.librarian()))).andExpect(status().isForbidden());
    }

    @Test
    void saysTheSameNumbersInAllFourForms() throws Exception {
        ReportStage.Set set = stage.set(2042);
        var numbers = reports.get(set.secretary(), set.report())
                .content()
                .paragraphs()
                .filter(paragraph -> !paragraph.figures().isEmpty())
                .map(ReportContent.Paragraph::text)
                .map(text -> text.replaceAll("\\s", ""))
                .toList();
        assertThat(numbers).hasSizeGreaterThan(3);
        String json = mvc.perform(get(api(set)).with(actors.signIn(set.secretary())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String html = mvc.perform(get(api(set) + ".html").with(actors.signIn(set.secretary())))
                .andExpect(content().contentTypeCompatibleWith("text/html"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        byte[] docx = mvc.perform(get(api(set) + ".docx").with(actors.signIn(set.secretary())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        byte[] pdf = mvc.perform(get(api(set) + ".pdf").with(actors.signIn(set.secretary())))
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
                PDDocument paper = Loader.loadPDF(pdf)) {
            String wordText =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining());
            String paperText = new PDFTextStripper().getText(paper);
            String pageText = html.replaceAll("<sup>.*?</sup>", "").replaceAll("<[^>]*>", "");
            for (String text : numbers) {
                assertThat(json.replaceAll("\\s", "")).contains(text);
                assertThat(pageText.replaceAll("\\s", "")).contains(text);
                assertThat(wordText.replaceAll("\\[footnoteRef:\\d+]", "").replaceAll("\\s", ""))
                        .contains(text.substring(0, text.length() / 2));
                assertThat(paperText.replaceAll("\\s", "")).contains(text.substring(0, text.length() / 3));
            }
        }
    }

    @Test
    @Tag("PRV-07")
    void signsByPageOnlyWhatWasRead() throws Exception {
        ReportStage.Set set = stage.set(2043);
        String seen = reports.get(set.secretary(), set.report()).fingerprint();
        stage.correct(set, "6288");
        mvc.perform(post(page(set) + "/signature")
                        .with(actors.signIn(set.secretary()))
                        .with(csrf())
                        .param("fingerprint", seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("<del>")));
        String now = reports.get(set.secretary(), set.report()).fingerprint();
        mvc.perform(post(api(set) + "/signature")
                        .with(actors.signIn(set.secretary()))
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"fingerprint\": \"" + now + "\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(1));
        mvc.perform(get(api(set)).with(actors.signIn(set.secretary())))
                .andExpect(jsonPath("$.signed").value(true));
    }

    @Test
    void showsBothTextsWhenTwoWriteAtOnce() throws Exception {
        ReportStage.Set set = stage.set(2044);
        BlockView block = editing.blocks(set.secretary(), set.report()).getFirst();
        editing.write(set.secretary(), set.report(), block.id(), block.version(), "先到的文字。")
                .orThrow();
        mvc.perform(post(page(set) + "/blocks/" + block.id() + "/text")
                        .with(actors.signIn(stage.secretary()))
                        .with(csrf())
                        .param("version", String.valueOf(block.version()))
                        .param("text", "后到的文字。"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("先到的文字。")))
                .andExpect(content().string(containsString("后到的文字。")));
    }

    @Test
    void showsItsPages() throws Exception {
        ReportStage.Set set = stage.set(2045);
        stage.correct(set, "6299");
        for (String path : List.of("", "/changes", "/references", "/findings", "/editor", "/editor?chapter=3")) {
            mvc.perform(get(page(set) + path).with(actors.signIn(set.secretary())))
                    .andExpect(status().isOk());
        }
        mvc.perform(get(page(set) + "/changes").with(actors.signIn(set.secretary())))
                .andExpect(content().string(containsString("6287")))
                .andExpect(content().string(containsString("6299")));
        mvc.perform(get(page(set) + "/references?format=xlsx").with(actors.signIn(set.secretary())))
                .andExpect(status().isOk());
        String change = changes.list(set.secretary(), set.report()).getFirst().id();
        mvc.perform(post(page(set) + "/changes/" + change + "/keeping")
                        .with(actors.signIn(set.secretary()))
                        .with(csrf())
                        .param("reason", "as printed"))
                .andExpect(status().isSeeOther());
        mvc.perform(get(api(set) + "/findings").with(actors.signIn(set.secretary())))
                .andExpect(jsonPath("$[?(@.code == 'figure-differs')].proposal").value("6299"));
    }
}
