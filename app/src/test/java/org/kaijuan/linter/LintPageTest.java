package org.kaijuan.linter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page on which a text is laid before the linter. */
@KaijuanTest
class LintPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Test
    void a_pasted_text_comes_back_marked_with_its_findings_beside_it() {
        MvcTestResult answer = post("text", "## 一、部署\n\n全馆立即布署。\n");
        assertThat(answer).hasStatusOk();
        String html = text(answer);
        assertThat(html).contains("<a class=\"mark mark-warning\" id=\"f1-1\" href=\"#n1\">布署</a>");
        assertThat(html).contains("id=\"n1\"").contains("“布署”应为“部署”。").contains("href=\"#f1-1\"");
        assertThat(html).as("the text can be corrected").contains("全馆立即布署。</textarea>");
    }

    @Test
    void an_uploaded_file_is_read() {
        MvcTestResult answer = MockMvcTester.create(mvc)
                .post()
                .uri("/lint")
                .multipart()
                .file(new MockMultipartFile("file", "a.txt", "text/plain", "全馆立即布署。".getBytes(StandardCharsets.UTF_8)))
                .with(actors.signIn(librarian()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .locale(Locale.SIMPLIFIED_CHINESE)
                .exchange();
        assertThat(text(answer)).contains("“布署”应为“部署”。");
    }

    @Test
    void what_is_typed_is_never_run_as_markup() {
        assertThat(text(post("text", "<script>布署</script>")))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>布署");
    }

    @Test
    void nothing_typed_is_said_beside_the_field() {
        assertThat(post("text", " ")).hasStatus(422);
    }

    @Test
    void the_findings_leave_as_a_workbook_without_formulas() {
        MvcTestResult answer = post("text", "全馆立即布署。", "format", "xlsx");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).contains("spreadsheetml");
        assertThat(answer.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void of_a_long_text_only_the_marked_lines_are_shown() {
        String html = text(post("text", "按时开馆。\n".repeat(3000) + "立即布署。"));
        assertThat(html).contains("<span class=\"lint-number\">3001</span>");
        assertThat(html).doesNotContain("<span class=\"lint-number\">2</span>");
    }

    private Actor librarian() {
        return actors.actor("librarian", new LibraryId("jxau"));
    }

    private MvcTestResult post(String... fields) {
        MockMvcTester.MockMvcRequestBuilder request = MockMvcTester.create(mvc)
                .post()
                .uri("/lint")
                .with(actors.signIn(librarian()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .locale(Locale.SIMPLIFIED_CHINESE);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
