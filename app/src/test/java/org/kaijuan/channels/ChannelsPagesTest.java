package org.kaijuan.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Groups are put on record, one text goes to all of them, and the record says who got it when. */
@KaijuanTest
class ChannelsPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxutcm");
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Autowired
    TestPages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Autowired
    Posts posts;

    @Autowired
    ChatGroups groups;

    @Autowired
    BusinessClock clock;

    @Value("${kaijuan.outbox}")
    Path outbox;

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
    @Tag("ORG-07")
    @Tag("SYS-03")
    void oneTextReachesThreeKindsOfGroupsAndAllOfItIsOnRecord() throws Exception {
        ChatGroupId robot = withRobot(group("dingtalk", "教师钉钉群"));
        ChatGroupId qq = group("qq", "读者QQ群");
        ChatGroupId wechat = group("wechat", "馆员微信群");

        PostId post = write("闭馆通知" + unique, robot, qq, wechat);

        awaitDelivered(post, robot);
        assertThat(Files.readString(outbox.resolve("groups").resolve(post + "-" + robot + ".txt")))
                .contains("【闭馆通知" + unique + "】", "线上服务照常", "通知编号");
        assertThat(pages.get(librarian, "/desk/chat-posts/" + post))
                .hasStatusOk()
                .bodyText()
                .contains("1 / 3 个群", "已送达", "待手工发布", "复制文字");

        assertThat(record(post, qq, "", null)).as("evidence is asked for").hasStatus(422);
        assertThat(record(post, qq, "群内第一条公告", "截图")).hasStatus3xxRedirection();
        assertThat(record(post, qq, "再来一次", null)).hasStatus(422);
        String page = text(pages.get(librarian, "/desk/chat-posts/" + post));
        assertThat(page).contains("2 / 3 个群", "群内第一条公告", librarian.name());
        String evidence = page.replaceAll("(?s).*?/evidence/([0-9a-f-]{36}).*", "$1");
        assertThat(pages.get(director, "/desk/chat-posts/" + post + "/evidence/" + evidence))
                .hasStatusOk();
        assertThat(pages.get(director, "/desk/chat-posts?format=xlsx")).hasStatusOk();
        assertThat(pages.get(director, "/desk/chat-posts?state=to-do&channel=wechat"))
                .hasStatusOk()
                .bodyText()
                .contains("闭馆通知" + unique);
        assertThat(text(pages.get(director, "/desk/chat-groups/" + qq))).contains("闭馆通知" + unique);
    }

    @Test
    @Tag("ORG-09")
    void aCorrectionGoesWhereTheTextIsAndAWithdrawalOnlyThere() throws Exception {
        ChatGroupId robot = withRobot(group("wecom", "企业微信群"));
        ChatGroupId qq = group("qq", "读者QQ群");
        PostId post = write("开馆安排" + unique, robot, qq);
        awaitDelivered(post, robot);

        MvcTestResult corrected = pages.post(
                librarian,
                "/desk/chat-posts/" + post + "/correction",
                Map.of("title", "开馆安排" + unique, "text", "改为三月十日"));
        PostId correction = PostId.of(location(corrected).replace("/desk/chat-posts/", ""));

        assertThat(posts.get(director, post).deliveries())
                .filteredOn(delivery -> delivery.group().id().equals(qq))
                .as("what the keeper had not posted yet is posted no more")
                .allMatch(delivery -> delivery.state() == DeliveryState.CANCELLED);
        assertThat(posts.get(director, correction).deliveries()).hasSize(2);
        awaitDelivered(correction, robot);

        assertThat(pages.post(librarian, "/desk/chat-posts/" + correction + "/withdrawal", Map.of("why", "请等候通知")))
                .hasStatus3xxRedirection();
        assertThat(pages.post(librarian, "/desk/chat-posts/" + correction + "/withdrawal", Map.of("why", "请等候通知")))
                .hasStatus(422);
        PostView withdrawal = posts.get(director, correction).later().getFirst();
        assertThat(posts.get(director, withdrawal.id()).deliveries())
                .extracting(delivery -> delivery.group().id())
                .containsExactly(robot);
        assertThat(pages.get("/group-notices/" + correction))
                .hasStatusOk()
                .bodyText()
                .contains("撤回", "请等候通知");
    }

    @Test
    @Tag("ORG-07")
    void aKeyIsNeverShownAgain() throws Exception {
        ChatGroupId id = withRobot(group("dingtalk", "教师群"));
        assertThat(text(pages.get(director, "/desk/chat-groups/" + id)))
                .contains("地址末四位 cdef")
                .doesNotContain(TOKEN);
        assertThat(pages.post(director, "/desk/chat-groups/" + id + "/test", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(pages.post(
                        director,
                        "/desk/chat-groups/" + id + "/robot",
                        Map.of("address", "https://evil.example.org/robot")))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("evil.example.org");
        ChatGroupId qq = group("qq", "没有机器人的群");
        assertThat(pages.post(director, "/desk/chat-groups/" + qq + "/robot", Map.of("address", TOKEN)))
                .hasStatus(422)
                .bodyText()
                .contains("没有可用的官方机器人");
    }

    @Test
    void whoMayDoWhat() throws Exception {
        ChatGroupId id = group("qq", "读者群");
        PostId post = write("通知" + unique, id);
        Actor stranger = actors.actor("librarian", new LibraryId("yznu"));
        Actor auditor = actors.actor("auditor", LIBRARY);

        assertThat(pages.get(stranger, "/desk/chat-groups/" + id)).hasStatus(404);
        assertThat(pages.get(stranger, "/desk/chat-posts/" + post)).hasStatus(404);
        assertThat(pages.post(stranger, "/desk/chat-posts/" + post + "/withdrawal", Map.of("why", "x")))
                .hasStatus(404);
        assertThat(pages.get(auditor, "/desk/chat-posts/" + post)).hasStatusOk();
        assertThat(pages.post(auditor, "/desk/chat-posts/" + post + "/withdrawal", Map.of("why", "x")))
                .hasStatus(403);
        assertThat(pages.post(librarian, "/desk/chat-groups/" + id + "/pause", Map.of()))
                .hasStatus(403);
        assertThat(pages.get(actors.reader(LIBRARY), "/desk/chat-posts")).hasStatus(403);
        assertThat(pages.get(stranger, "/desk/chat-posts?library=province"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("通知" + unique);
    }

    @Test
    void aPausedGroupGetsNothingAndADissolvedOneIsHistory() throws Exception {
        ChatGroupId id = group("qq", "读者群");
        assertThat(pages.post(director, "/desk/chat-groups/" + id + "/pause", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(posting("通知" + unique, id)).hasStatus(422).bodyText().contains("已经暂停或停用", "通知" + unique);
        assertThat(pages.post(director, "/desk/chat-groups/" + id + "/resumption", Map.of()))
                .hasStatus3xxRedirection();
        write("通知" + unique, id);
        assertThat(pages.post(director, "/desk/chat-groups/" + id + "/dissolution", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(text(pages.get(director, "/desk/chat-groups/" + id))).contains("已停用", "通知" + unique);
        assertThat(groups.get(director, id).isAlive()).isFalse();
        assertThat(pages.get(director, "/desk/chat-groups?sort=-members&kind=qq"))
                .hasStatusOk();
        assertThat(pages.get(director, "/desk/chat-groups?format=xlsx")).hasStatusOk();
    }

    private ChatGroupId group(String kind, String name) {
        MvcTestResult added = pages.post(
                director,
                "/desk/chat-groups",
                Map.of(
                        "library",
                        LIBRARY.code(),
                        "kind",
                        kind,
                        "name",
                        name + unique,
                        "audience",
                        "readers",
                        "keeper-post",
                        "学科馆员",
                        "keeper",
                        librarian.requirePerson().toString(),
                        "members",
                        "120",
                        "established",
                        "2020-02-05"));
        assertThat(added).hasStatus3xxRedirection();
        return ChatGroupId.of(location(added).replace("/desk/chat-groups/", ""));
    }

    private ChatGroupId withRobot(ChatGroupId id) {
        assertThat(pages.post(
                        director,
                        "/desk/chat-groups/" + id + "/robot",
                        Map.of("address", TOKEN, "secret", "SEConly-a-test")))
                .hasStatus3xxRedirection();
        return id;
    }

    private PostId write(String title, ChatGroupId... to) {
        MvcTestResult posted = posting(title, to);
        assertThat(posted).hasStatus3xxRedirection();
        return PostId.of(location(posted).replace("/desk/chat-posts/", ""));
    }

    private MvcTestResult posting(String title, ChatGroupId... to) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("library", LIBRARY.code());
        form.add("title", title);
        form.add("text", "即日起闭馆，线上服务照常。");
        for (ChatGroupId group : to) {
            form.add("groups", group.toString());
        }
        return pages.post(librarian, "/desk/chat-posts", form);
    }

    private MvcTestResult record(PostId post, ChatGroupId group, String evidence, String picture) {
        var request = MockMvcTester.create(mvc)
                .post()
                .uri("/desk/chat-posts/" + post + "/groups/" + group + "/posting")
                .multipart();
        if (picture != null) {
            request = request.file(
                    new MockMultipartFile("file", "截图.txt", "text/plain", picture.getBytes(StandardCharsets.UTF_8)));
        }
        return request.with(csrf())
                .with(actors.signIn(librarian))
                .param(
                        "at",
                        clock.instant()
                                .atZone(clock.getZone())
                                .toLocalDateTime()
                                .withNano(0)
                                .toString())
                .param("evidence", evidence)
                .exchange();
    }

    private void awaitDelivered(PostId post, ChatGroupId group) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (posts.get(director, post).deliveries().stream()
                .filter(delivery -> delivery.group().id().equals(group))
                .noneMatch(delivery -> delivery.state() == DeliveryState.DELIVERED)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static String location(MvcTestResult result) {
        return result.getResponse().getHeader("Location");
    }
}
