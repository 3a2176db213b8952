package org.kaijuan.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Chat groups and notices as programs use them: put on record, post, record by hand, stop; keys go in and never come out. */
@KaijuanTest
@Tag("ORG-07")
class ChannelsApiTest {

    private static final LibraryId LIBRARY = new LibraryId("jxnuky");
    private static final String GROUPS = "/api/v1/chat-groups";
    private static final String POSTS = "/api/v1/chat-posts";
    private static final String TOKEN = "fedcba9876543210fedcba9876543210";
    private static final String SECRET = "SEConly-an-api-test";

    @Autowired
    private TestPages pages;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    private String unique;
    private Actor director;
    private Actor librarian;

    @BeforeEach
    void people() {
        unique = UUID.randomUUID().toString().substring(0, 8);
        director = actors.actor("director", LIBRARY);
        librarian = actors.actor("librarian", LIBRARY);
    }

    @Test
    void aGroupIsPutOnRecordDescribedAnewPausedAndClosed() throws Exception {
        MvcTestResult made = group("qq", "读者群");
        assertThat(made).hasStatus(201);
        String place = GROUPS + "/" + read(made, "$.id");
        assertThat(made.getResponse().getHeader("Location")).isEqualTo(place);
        assertThat((String) read(made, "$.library")).isEqualTo("jxnuky");
        assertThat((String) read(made, "$.countedOn"))
                .isEqualTo(clock.today(clock.getZone()).toString());
        assertThat(group("qq", "读者群")).hasStatus(422).bodyText().contains("channels.name-taken");

        MvcTestResult changed = pages.json(director, place + "/details", """
                {"version": 0, "name": "读者交流群%s", "audience": "students", "keeperPost": "流通部"}
                """.formatted(unique));
        assertThat(changed).hasStatusOk();
        assertThat((String) read(changed, "$.audience")).isEqualTo("students");
        assertThat(pages.json(director, place + "/details", """
                {"version": 0, "name": "又改", "audience": "students", "keeperPost": "流通部"}
                """))
                .as("somebody was faster")
                .hasStatus(422)
                .bodyText()
                .contains("channels.changed-meanwhile");
        assertThat((String) read(pages.json(director, place + "/pause", ""), "$.pausedAt"))
                .isNotEmpty();
        assertThat(posting(place.substring(place.lastIndexOf('/') + 1)))
                .hasStatus(422)
                .bodyText()
                .contains("channels.group-closed");
        assertThat(pages.json(director, place + "/resumption", "")).hasStatusOk();
        assertThat((String) read(pages.json(director, place + "/dissolution", ""), "$.dissolvedOn"))
                .isNotEmpty();
        assertThat(pages.json(director, place + "/dissolution", "")).hasStatus(422);
    }

    @Test
    void whatGroupsCannotBeIsRefusedInWords() throws Exception {
        assertThat(pages.json(director, GROUPS, """
                {"library": "jxnuky", "kind": "qq", "name": " ", "audience": "readers", "keeperPost": "馆员"}
                """)).hasStatus(422).bodyText().contains("channels.group-words");
        assertThat(pages.json(director, GROUPS, """
                {"library": "jxnuky", "kind": "qq", "name": "甲", "audience": "readers", "keeperPost": "馆员", "members": -1}
                """)).hasStatus(422).bodyText().contains("channels.group-size");
        assertThat(pages.json(director, GROUPS, "{\"library\": \"jxnuky\", \"kind\": \"telegraph\"}"))
                .hasStatus(400);
        assertThat(pages.json(director, POSTS, """
                {"library": "jxnuky", "title": "通知", "text": "正文", "link": "javascript:alert(1)", "groups": ["%s"]}
                """.formatted((String) read(group("qq", "甲"), "$.id"))))
                .hasStatus(422)
                .bodyText()
                .contains("channels.link-wrong");
        assertThat(pages.get(director, GROUPS + "?kind=telegraph")).hasStatus(400);
        assertThat(pages.get(director, GROUPS + "?cursor=nonsense")).hasStatus(400);
        assertThat(pages.get(director, POSTS + "?state=lost")).hasStatus(400);
    }

    @Test
    void theListGoesOnWhereItStopped() throws Exception {
        String first = read(group("wechat", "一"), "$.id");
        String second = read(group("wechat", "二"), "$.id");
        String path = GROUPS + "?library=jxnuky&kind=wechat&limit=1";
        MvcTestResult page = pages.get(librarian, path);
        int total = read(page, "$.total");
        List<String> seen = new ArrayList<>(read(page, "$.items[*].id"));
        for (int i = 1; i < total; i++) {
            page = pages.get(librarian, path + "&cursor=" + read(page, "$.next"));
            seen.addAll(read(page, "$.items[*].id"));
        }
        assertThat(seen).doesNotHaveDuplicates().contains(first, second).hasSize(total);
        assertThat((Object) read(page, "$.next")).isNull();
    }

    @Test
    @Tag("SYS-03")
    void whatARobotIsReachedWithNeverComesOut() throws Exception {
        String place = GROUPS + "/" + read(group("dingtalk", "教师群"), "$.id");
        MvcTestResult connected = pages.json(director, place + "/robot", """
                {"address": "https://oapi.dingtalk.com/robot/send?access_token=%s", "secret": "%s"}
                """.formatted(TOKEN, SECRET));
        assertThat(connected).hasStatusOk();
        assertThat((String) read(connected, "$.robot.tail")).isEqualTo("3210");
        assertThat(pages.json(director, place + "/robot/test", "")).hasStatus(204);
        assertThat(pages.json(director, place + "/robot", "{\"address\": \"https://evil.example.org/\"}"))
                .hasStatus(422);
        for (MvcTestResult said :
                List.of(connected, pages.get(director, place), pages.get(director, GROUPS + "?library=jxnuky"))) {
            assertThat(said).bodyText().doesNotContain(TOKEN).doesNotContain(SECRET);
        }
        assertThat((Object) read(pages.json(director, place + "/robot/removal", ""), "$.robot"))
                .isNull();
    }

    @Test
    @Tag("ORG-09")
    void aNoticeIsRecordedByHandWithEvidenceCorrectedAndTakenBack() throws Exception {
        String qq = read(group("qq", "读者群"), "$.id");
        String wechat = read(group("wechat", "馆员群"), "$.id");
        String third = read(group("qq", "停发群"), "$.id");
        MvcTestResult posted = posting(qq, wechat, third);
        assertThat(posted).hasStatus(201);
        String place = POSTS + "/" + read(posted, "$.id");
        assertThat((int) read(posted, "$.reach.pending")).isEqualTo(3);

        assertThat(pages.json(librarian, place + "/groups/" + qq + "/posting", "{\"evidence\": \"群公告\"}"))
                .as("nobody says when")
                .hasStatus(400);
        assertThat(pages.json(librarian, place + "/groups/" + qq + "/posting", """
                {"at": "%s", "evidence": "群公告第一条"}
                """.formatted(clock.instant())))
                .hasStatusOk();
        MvcTestResult shown = picture(place + "/groups/" + wechat + "/posting");
        assertThat(shown).hasStatusOk();
        String file = JsonPath.<List<String>>read(text(shown), "$.deliveries[?(@.kind == 'wechat')].evidenceFile")
                .getFirst();
        assertThat(text(pages.get(director, place + "/evidence/" + file))).isEqualTo("截图");
        assertThat(pages.json(librarian, place + "/groups/" + qq + "/retry", ""))
                .hasStatus(422)
                .bodyText()
                .contains("channels.not-failed");
        MvcTestResult stopped = pages.json(librarian, place + "/groups/" + third + "/stop", "");
        assertThat((int) read(stopped, "$.reach.groups")).isEqualTo(2);
        assertThat((int) read(stopped, "$.reach.delivered")).isEqualTo(2);
        assertThat(pages.json(librarian, place + "/groups/" + third + "/stop", ""))
                .hasStatus(422);
        assertThat((List<String>) read(pages.get(director, POSTS + "?library=jxnuky&state=cancelled"), "$.items[*].id"))
                .contains((String) read(posted, "$.id"));

        MvcTestResult correction =
                pages.json(librarian, place + "/correction", "{\"title\": \"更正\", \"text\": \"改为下午\"}");
        assertThat(correction).hasStatus(201);
        assertThat((List<String>) read(correction, "$.deliveries[*].group"))
                .as("who has it, and not where it was stopped")
                .containsExactlyInAnyOrder(qq, wechat);
        MvcTestResult withdrawal = pages.json(librarian, place + "/withdrawal", "{\"why\": \"请等候通知\"}");
        assertThat((String) read(withdrawal, "$.sort")).isEqualTo("withdrawal");
        assertThat((List<String>) read(pages.get(director, place), "$.later[*].sort"))
                .containsExactly("correction", "withdrawal");
    }

    @Test
    void aRepeatedRequestPostsOnce() throws Exception {
        String qq = read(group("qq", "读者群"), "$.id");
        String key = UUID.randomUUID().toString();
        MvcTestResult once = posting(key, List.of(qq));
        MvcTestResult twice = posting(key, List.of(qq));
        assertThat((String) read(twice, "$.id")).isEqualTo(read(once, "$.id"));
        assertThat(twice.getResponse().getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void strangersFindNothingAndReadersAreNotLetIn() throws Exception {
        String group = read(group("qq", "读者群"), "$.id");
        String post = read(posting(group), "$.id");
        Actor stranger = actors.actor("director", new LibraryId("yznu"));

        assertThat(pages.get(stranger, GROUPS + "/" + group)).hasStatus(404);
        assertThat(pages.get(stranger, GROUPS + "?library=jxnuky")).hasStatus(404);
        assertThat(pages.get(stranger, GROUPS + "?library=province")).hasStatus(404);
        assertThat(pages.get(stranger, POSTS + "/" + post)).hasStatus(404);
        assertThat(pages.json(stranger, POSTS + "/" + post + "/groups/" + group + "/stop", ""))
                .hasStatus(404);
        assertThat((List<String>) read(pages.get(stranger, POSTS), "$.items[*].id"))
                .doesNotContain(post);
        assertThat(pages.json(librarian, GROUPS + "/" + group + "/pause", "")).hasStatus(403);
        assertThat(pages.get(actors.reader(LIBRARY), POSTS)).hasStatus(403);
    }

    private MvcTestResult group(String kind, String name) {
        return pages.json(director, GROUPS, """
                {"library": "jxnuky", "kind": "%s", "name": "%s", "audience": "readers", "keeperPost": "学科馆员",
                 "members": 80, "establishedOn": "2020-02-05"}
                """.formatted(kind, name + unique));
    }

    private MvcTestResult posting(String... groups) {
        return posting(UUID.randomUUID().toString(), List.of(groups));
    }

    private MvcTestResult posting(String key, List<String> groups) {
        return mvc.post()
                .uri(POSTS)
                .with(csrf())
                .with(actors.signIn(librarian))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"library": "jxnuky", "title": "闭馆通知%s", "text": "线上服务照常", "groups": ["%s"]}
                        """.formatted(unique, String.join("\", \"", groups)))
                .exchange();
    }

    private MvcTestResult picture(String path) {
        MockMultipartFile shot =
                new MockMultipartFile("file", "截图.txt", "text/plain", "截图".getBytes(StandardCharsets.UTF_8));
        return pages.upload(librarian, path, shot, Map.of("at", clock.instant().toString()));
    }

    private static <T> T read(MvcTestResult result, String path) throws Exception {
        return JsonPath.read(text(result), path);
    }
}
