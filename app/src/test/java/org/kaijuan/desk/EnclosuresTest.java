package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files that come with a request, through pages and API; what is refused loses none of them. */
@KaijuanTest
class EnclosuresTest {

    private static final LibraryId LIBRARY = new LibraryId("yznu");
    private static final Pattern HELD = Pattern.compile("name=\"_held\" value=\"([^\"]+)\"");

    @Autowired
    TestPages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestActors actors;

    @Autowired
    Enclosures enclosures;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("SVC-41")
    void aRefusedFormKeepsTheFileAndTheNextOneNeedsNoUpload() throws Exception {
        Actor reader = actors.reader(LIBRARY);
        MvcTestResult refused = form(reader, "", "", text("屏幕.txt", "第一步"));

        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyText().contains("已收到的文件", "屏幕.txt");
        MvcTestResult sent = form(reader, "怎么登录", held(refused));

        assertThat(sent).hasStatus3xxRedirection();
        String tracking = Objects.requireNonNull(sent.getResponse().getHeader("Location"));
        assertThat(pages.get(reader, tracking)).bodyText().contains("屏幕.txt");
        assertThat(pages.get(actors.actor("librarian", LIBRARY), "/desk" + tracking))
                .bodyText()
                .contains("屏幕.txt");
        assertThat(pages.get(actors.reader(LIBRARY), file(reader, tracking))).hasStatus(404);
        assertThat(pages.get(reader, file(reader, tracking)).getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("第一步");
    }

    @Test
    void anUntickedFileIsNotSentAndAnothersIsNotTaken() throws Exception {
        Actor reader = actors.reader(LIBRARY);
        String mine = held(form(reader, "", "", text("a.txt", "mine")));
        Actor other = actors.reader(LIBRARY);

        assertThat(tracked(other, form(other, "别人的", mine))).doesNotContain("a.txt");
        assertThat(tracked(reader, form(reader, "不附了", ""))).doesNotContain("a.txt");
        assertThat(tracked(reader, form(reader, "附上", mine))).contains("a.txt");
        assertThat(tracked(reader, form(reader, "用过了", mine))).doesNotContain("a.txt");
    }

    @Test
    void aFileThatIsRefusedIsSaidBesideItsFieldAndTheOthersStay() {
        Actor reader = actors.reader(LIBRARY);
        MvcTestResult answer = form(
                reader,
                "有附件",
                "",
                text("good.txt", "fine"),
                new MockMultipartFile("files", "virus.exe", "application/pdf", new byte[] {'M', 'Z', 0, 1, 2}));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("good.txt", "id=\"e-files\"", "value=\"有附件\"");
    }

    @Test
    void aRequestTakesTwelveFiles() {
        MockMultipartFile[] many = new MockMultipartFile[13];
        for (int i = 0; i < many.length; i++) {
            many[i] = text("f" + i + ".txt", "text " + i);
        }
        MvcTestResult answer = form(actors.reader(LIBRARY), "多", "", many);

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("f11.txt", "最多附 12 个文件").doesNotContain("f12.txt");
    }

    @Test
    @Tag("SVC-41")
    void theApiTakesFilesWithTheRequestOrNeither() throws Exception {
        Actor reader = actors.reader(LIBRARY);

        MvcTestResult made = api(reader, text("说明.txt", "请看"));
        assertThat(made).hasStatus(201);
        String id = JsonPath.read(made.getResponse().getContentAsString(StandardCharsets.UTF_8), "$.id");
        assertThat(pages.get(reader, "/api/v1/requests/" + id + "/files"))
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("说明.txt");

        assertThat(api(reader, new MockMultipartFile("files", "x.pdf", "application/pdf", new byte[] {'M', 'Z', 1})))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .asString()
                .startsWith("files.");
        assertThat(pages.get(reader, "/api/v1/requests"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void whatNobodyCameBackForIsRemoved() {
        Actor reader = actors.reader(LIBRARY);
        UUID left = UUID.fromString(held(form(reader, "", "", text("left.txt", "left"))));
        UUID fresh = UUID.fromString(held(form(reader, "", "", text("fresh.txt", "fresh"))));
        jdbc.sql("update desk.enclosure set held_at = held_at - interval '25 hours' where file_id = :id")
                .param("id", left)
                .update();

        enclosures.sweep();

        assertThat(stored(left)).isFalse();
        assertThat(stored(fresh)).isTrue();
        assertThat(form(reader, "还来得及", fresh.toString())).hasStatus3xxRedirection();
    }

    private boolean stored(UUID file) {
        return jdbc.sql("select exists (select from files.file where id = :id)")
                .param("id", file)
                .query(Boolean.class)
                .single();
    }

    private MvcTestResult form(Actor reader, String subject, String held, MockMultipartFile... files) {
        var request = mvc.post().uri("/requests/new/consultation").multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.param("subject", subject)
                .param("question", "请教")
                .param("_key", UUID.randomUUID().toString())
                .param("_held", held)
                .with(actors.signIn(reader))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult api(Actor reader, MockMultipartFile file) {
        String json = "{\"kind\":\"consultation\",\"fields\":{\"subject\":\"带附件\",\"question\":\"请教\"}}";
        return mvc.post()
                .uri("/api/v1/requests")
                .multipart()
                .file(new MockMultipartFile("request", "", "application/json", json.getBytes(StandardCharsets.UTF_8)))
                .file(file)
                .with(actors.signIn(reader))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private String tracked(Actor reader, MvcTestResult sent) throws Exception {
        assertThat(sent).hasStatus3xxRedirection();
        String tracking = Objects.requireNonNull(sent.getResponse().getHeader("Location"));
        return pages.get(reader, tracking).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String file(Actor reader, String tracking) throws Exception {
        String page = pages.get(reader, tracking).getResponse().getContentAsString(StandardCharsets.UTF_8);
        Matcher link =
                Pattern.compile("href=\"(/requests/[^\"]+/files/[^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static MockMultipartFile text(String name, String content) {
        return new MockMultipartFile("files", name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static String held(MvcTestResult page) {
        assertThat(page).hasStatus(422);
        Matcher held = HELD.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(held.find()).isTrue();
        return held.group(1);
    }
}
