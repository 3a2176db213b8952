package org.kaijuan.linter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The linter through the API, as contract §4 promises it. */
@KaijuanTest
class LintApiTest {

    private static final String PATH = "/api/v1/lint";

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Test
    @Tag("ANO-01")
    @Tag("ANO-02")
    @Tag("ANO-03")
    @Tag("ANO-04")
    @Tag("ANO-05")
    @Tag("ANO-06")
    @Tag("ANO-07")
    @Tag("ANO-08")
    @Tag("ANO-09")
    void a_text_as_the_body_answers_its_findings_with_their_places() {
        String text = Texts.prose("report-with-slips").text();
        MvcTestResult answer = post(librarian(), "text/markdown", text);

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.text").isEqualTo(text);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.findings[?(@.code == 'name-variants')].spans[*].quote")
                .isEqualTo(List.of("HERSA", "HERAS", "HER5A"));
        assertThat(codes(answer))
                .contains(
                        "name-variants",
                        "quantity-conflict",
                        "not-in-register",
                        "look-alike",
                        "wrong-character",
                        "coverage",
                        "heading-levels");
        int start = JsonPath.read(text(answer), "$.findings[0].spans[0].start");
        int end = JsonPath.read(text(answer), "$.findings[0].spans[0].end");
        String quote = JsonPath.read(text(answer), "$.findings[0].spans[0].quote");
        assertThat(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                .isEqualTo(quote);
    }

    @Test
    void json_may_bring_a_register() {
        String question = "{\"text\": \"石坪大学和石评大学都交了材料。\", \"register\": [\"石坪大学图书馆\"]}";
        MvcTestResult answer = post(librarian(), MediaType.APPLICATION_JSON_VALUE, question);
        assertThat(answer).bodyJson().extractingPath("$.findings[0].code").isEqualTo("not-in-register");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].proposal").isEqualTo("石坪大学");
    }

    @Test
    void our_libraries_are_known_without_a_register() {
        MvcTestResult answer = post(librarian(), "text/plain", "新余学员图书馆按时开馆。");
        assertThat(answer).bodyJson().extractingPath("$.findings[0].proposal").isEqualTo("新余学院图书馆");
    }

    @Test
    void the_explanation_is_in_the_callers_language() {
        assertThat(post(librarian(), "text/plain", "立即布署。"))
                .bodyJson()
                .extractingPath("$.findings[0].explanation")
                .isEqualTo("“布署”应为“部署”。");
        MvcTestResult english = MockMvcTester.create(mvc)
                .post()
                .uri(PATH)
                .with(actors.signIn(librarian()))
                .locale(Locale.ENGLISH)
                .contentType(MediaType.TEXT_PLAIN)
                .content("立即布署。".getBytes(StandardCharsets.UTF_8))
                .exchange();
        assertThat(english)
                .bodyJson()
                .extractingPath("$.findings[0].explanation")
                .isEqualTo("“布署” should be “部署”.");
    }

    @Test
    void a_word_file_is_read_with_its_headings() throws IOException {
        MvcTestResult answer = MockMvcTester.create(mvc)
                .post()
                .uri(PATH)
                .with(actors.signIn(librarian()))
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .content(word("全馆立即布署。"))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(codes(answer)).containsExactly("wrong-character");
    }

    @Test
    void a_file_may_be_a_part_of_a_form() {
        MvcTestResult answer = MockMvcTester.create(mvc)
                .post()
                .uri(PATH)
                .with(actors.signIn(librarian()))
                .multipart()
                .file("file", "立即布署。".getBytes(StandardCharsets.UTF_8))
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(codes(answer)).containsExactly("wrong-character");
    }

    @Test
    void people_are_counted_apart() {
        MvcTestResult answer = post(librarian(), "text/plain", "宋雨桐同志立即布署。");
        assertThat(answer).bodyJson().extractingPath("$.counts.people").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.counts.warnings").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.counts.hints").isEqualTo(0);
    }

    @Test
    void what_is_no_text_is_refused_in_words() {
        MvcTestResult answer = post(librarian(), "text/plain", "");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("prose.no-text");
    }

    @Test
    void readers_may_not() {
        assertThat(post(actors.actor("reader", new LibraryId("jxau")), "text/plain", "立即布署。"))
                .hasStatus(403);
    }

    private Actor librarian() {
        return actors.actor("librarian", new LibraryId("jxau"));
    }

    private MvcTestResult post(Actor actor, String type, String body) {
        return MockMvcTester.create(mvc)
                .post()
                .uri(PATH)
                .with(actors.signIn(actor))
                .locale(Locale.SIMPLIFIED_CHINESE)
                .contentType(type)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static List<String> codes(MvcTestResult answer) {
        return JsonPath.read(text(answer), "$.findings[*].code");
    }

    private static byte[] word(String sentence) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(sentence);
            document.write(out);
            return out.toByteArray();
        }
    }
}
