package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk's pages as a browser without JavaScript uses them. */
@KaijuanTest
class DeskPagesTest {

    private static final LibraryId JXNU = new LibraryId("jxnu");

    @Autowired
    private TestPages pages;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestActors actors;

    @Autowired
    private Desk desk;

    @Autowired
    private DeskWork work;

    @Autowired
    private RequestQueue queue;

    @Test
    @Tag("SVC-01")
    @Tag("SVC-02")
    void everyKindOfServiceIsInThePublicGuideOnlineFirstAndLeadsToAWorkingForm() throws Exception {
        Actor reader = actors.reader(JXNU);
        String guide = text(pages.get(reader, "/libraries/jxnu/services"));

        assertThat(guide.indexOf("在线办理")).isLessThan(guide.indexOf("到馆办理"));
        for (RequestKind kind : desk.kinds()) {
            assertThat(guide).contains(kind.formPath());
            if (kind.formPath().startsWith("/requests/new/")) {
                assertThat(pages.get(reader, kind.formPath())).hasStatusOk();
            }
        }
        assertThat(pages.get("/libraries/jxnu/services")).hasStatusOk();
    }

    @Test
    @Tag("SVC-15")
    @Tag("SVC-16")
    @Tag("SVC-17")
    void theGuideNamesAnOwnerAndChannelsForEachOfTheSevenCategories() throws Exception {
        Actor director = actors.actor("director", JXNU);
        List<String> seven = List.of(
                "e-resource-access",
                "book-recommendation",
                "consultation",
                "citation-search",
                "originality-check",
                "document-delivery",
                "subject-analysis");
        assertThat(desk.kinds()).extracting(RequestKind::key).containsAll(seven);
        for (String kind : seven) {
            assertThat(pages.post(
                            director,
                            "/desk/guide/" + kind,
                            Map.of(
                                    "library",
                                    "jxnu",
                                    "owner",
                                    kind + " 岗",
                                    "qq",
                                    "QQ 123456",
                                    "mail",
                                    "tsg@example.org")))
                    .hasStatus3xxRedirection();
        }

        String guide = text(pages.get("/libraries/jxnu/services"));

        for (String kind : seven) {
            assertThat(guide).contains(kind + " 岗");
        }
        assertThat(guide).contains("QQ 123456", "tsg@example.org");
        assertThat(pages.post(actors.actor("librarian", JXNU), "/desk/guide/consultation", Map.of("owner", "我")))
                .hasStatus(403);
    }

    @Test
    void aFormComesBackWithWhatWasTypedAndIsTakenOnceWhenItIsSentTwice() throws Exception {
        Actor reader = actors.reader(JXNU);
        MvcTestResult wrong = pages.post(reader, "/requests/new/consultation", Map.of("subject", "写了一半 & <b>"));
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("写了一半 &amp; &lt;b>", "请填写");

        Map<String, String> form = Map.of("subject", "借阅", "question", "怎么续借？", "_key", "k-" + reader.name());
        MvcTestResult first = pages.post(reader, "/requests/new/consultation", form);
        MvcTestResult second = pages.post(reader, "/requests/new/consultation", form);

        assertThat(first).hasStatus3xxRedirection();
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(text(pages.get(reader, first.getResponse().getRedirectedUrl())))
                .contains("已收到，等馆员受理", "怎么续借？");
        assertThat(text(pages.get(reader, "/"))).contains("借阅");
        assertThat(text(pages.get(reader, "/requests"))).contains("借阅");
    }

    @Test
    @Tag("SVC-41")
    void aLibrarianAnswersWithAScreenshotAndTheReaderSeesIt() throws Exception {
        Actor reader = actors.reader(JXNU);
        Actor librarian = actors.actor("librarian", JXNU);
        RequestId id = ask(reader, "怎么看全文");
        assertThat(text(pages.get(librarian, "/desk/requests"))).contains("怎么看全文");
        assertThat(pages.post(librarian, "/desk/requests/" + id + "/claim", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(pages.upload(
                        librarian,
                        "/desk/requests/" + id + "/replies",
                        new MockMultipartFile("files", "一.png", "image/png", Pictures.PNG),
                        Map.of("text", "请照图操作")))
                .hasStatus3xxRedirection();

        String tracking = text(pages.get(reader, "/requests/" + id));

        assertThat(tracking).contains("请照图操作", "<img src=\"/requests/" + id + "/files/");
        String picture = tracking.replaceAll("(?s).*<img src=\"([^\"]+)\".*", "$1");
        assertThat(pages.get(reader, picture)).hasStatusOk().hasContentType("image/png");
        assertThat(pages.get(actors.reader(JXNU), picture)).hasStatus(404);
        assertThat(pages.get(actors.reader(JXNU), "/requests/" + id)).hasStatus(404);
    }

    @Test
    void whoeverClaimsSecondReadsWhoHasIt() throws Exception {
        RequestId id = ask(actors.reader(JXNU), "两个人一起点");
        Actor first = actors.actor("librarian", JXNU);
        Actor second = actors.actor("librarian", JXNU);

        pages.post(first, "/desk/requests/" + id + "/claim", Map.of());
        MvcTestResult late = pages.post(second, "/desk/requests/" + id + "/claim", Map.of());

        assertThat(late).hasStatus(422);
        assertThat(text(late)).contains(first.name());
    }

    @Test
    void whoDeclinesWithoutHavingSeenTheLastMessageIsAskedToLookAgain() throws Exception {
        Actor reader = actors.reader(JXNU);
        Actor librarian = actors.actor("librarian", JXNU);
        RequestId id = ask(reader, "刚补充了材料");
        int seen = desk.get(librarian, id).version();
        desk.write(reader, id, Message.of("我又找到了线索")).orThrow();

        MvcTestResult stale = pages.post(
                librarian,
                "/desk/requests/" + id + "/decline",
                Map.of("reason", "not-held", "decline-text", "没有", "version", String.valueOf(seen)));

        assertThat(stale).hasStatus(422);
        assertThat(desk.get(reader, id).isOpen()).isTrue();
    }

    @Test
    void aBatchShowsWhatItWillDoAndThenDoesIt() throws Exception {
        Actor director = actors.actor("director", JXNU);
        Actor reader = actors.reader(JXNU);
        RequestId open = ask(reader, "批量甲");
        RequestId withdrawn = ask(reader, "批量乙");
        desk.withdraw(reader, withdrawn, "").orThrow();

        String preview = text(mvc.post()
                .uri("/desk/requests/batch/preview")
                .param("act", "decline")
                .param("id", open.toString(), withdrawn.toString())
                .with(actors.signIn(director))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange());
        assertThat(preview).contains("谢绝 1 件请求", "读者已撤回这件请求");
        assertThat(desk.get(director, open).isOpen())
                .as("a preview changes nothing")
                .isTrue();

        assertThat(text(pages.post(
                        director,
                        "/desk/requests/batch/application",
                        Map.of(
                                "act",
                                "decline",
                                "id",
                                open.toString(),
                                "reason",
                                "service-suspended",
                                "text",
                                "闭馆期间暂停"))))
                .contains("已处理 1 件");
        assertThat(desk.get(director, open).declined()).isEqualTo(DeclineReason.SERVICE_SUSPENDED);
    }

    @Test
    @Tag("SVC-33")
    @Tag("SYS-08")
    void aTelephoneCallIsLoggedOrBecomesARequestOfTheReader() throws Exception {
        Actor librarian = actors.actor("librarian", JXNU);
        Actor reader = actors.reader(JXNU);
        String card = reader.name().substring("reader-".length());

        assertThat(pages.post(
                        librarian,
                        "/desk/contacts",
                        Map.of(
                                "channel",
                                "qq",
                                "subject",
                                "几点开门",
                                "answer",
                                "闭馆，线上照常",
                                "outcome",
                                "answered",
                                "key",
                                "c1-" + librarian.name())))
                .hasStatus3xxRedirection();
        MvcTestResult taken = pages.post(
                librarian,
                "/desk/contacts",
                Map.of(
                        "channel",
                        "phone",
                        "subject",
                        "找一本书",
                        "answer",
                        "书名没听清",
                        "outcome",
                        "request",
                        "card",
                        card,
                        "key",
                        "c2-" + librarian.name()));

        assertThat(taken.getResponse().getRedirectedUrl()).startsWith("/desk/requests/");
        assertThat(text(pages.get(librarian, "/desk/contacts"))).contains("几点开门", "找一本书");
        assertThat(queue.mine(reader, null, 10).items())
                .singleElement()
                .satisfies(request -> assertThat(request.channel()).isEqualTo(RequestChannel.PHONE));
        assertThat(pages.post(
                        librarian,
                        "/desk/contacts",
                        Map.of(
                                "channel",
                                "phone",
                                "subject",
                                "谁",
                                "outcome",
                                "request",
                                "card",
                                "no-such-card",
                                "key",
                                "c3")))
                .hasStatus(422);
    }

    @Test
    void aCannedReplyIsFilledInForTheRequest() throws Exception {
        Actor librarian = actors.actor("librarian", JXNU);
        String title = "问候 " + librarian.name();
        assertThat(pages.post(
                        librarian,
                        "/desk/replies",
                        Map.of("library", "jxnu", "title", title, "body", "{reader} 您好，#{number} 已收到。")))
                .hasStatus3xxRedirection();
        String list = text(pages.get(librarian, "/desk/replies"));
        String reply = list.substring(0, list.indexOf(">修改<")).replaceAll("(?s).*edit=([0-9a-f-]+).*", "$1");
        Actor reader = actors.reader(JXNU);
        RequestId id = ask(reader, "请用常用回复");

        String page = text(pages.get(librarian, "/desk/requests/" + id + "?reply=" + reply));

        assertThat(page).contains("已收到。");
    }

    @Test
    void aViewIsKeptUnderItsName() throws Exception {
        Actor librarian = actors.actor("librarian", JXNU);

        assertThat(pages.post(librarian, "/desk/views", Map.of("name", "我的超时件", "query", "owner=mine&late=1")))
                .hasStatus3xxRedirection();

        assertThat(text(pages.get(librarian, "/desk/requests"))).contains("我的超时件", "owner=mine&amp;late=1");
    }

    @Test
    void theQueueIsExportedAsShown() throws Exception {
        Actor librarian = actors.actor("librarian", JXNU);
        ask(actors.reader(JXNU), "导出这一件");

        MvcTestResult file = pages.get(librarian, "/desk/requests?format=xlsx");

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void theDeskOfAnotherLibraryIsClosed() {
        RequestId id = ask(actors.reader(JXNU), "外馆看不到");
        Actor foreign = actors.actor("librarian", new LibraryId("jxufe"));

        assertThat(pages.get(foreign, "/desk/requests/" + id)).hasStatus(404);
        assertThat(pages.post(foreign, "/desk/requests/" + id + "/notes", Map.of("text", "偷看")))
                .hasStatus(404);
        assertThat(pages.get(foreign, "/desk/requests?library=jxnu")).hasStatus(404);
        assertThat(pages.get(actors.reader(JXNU), "/desk/requests")).hasStatus(403);
    }

    @Test
    void theDeskHomeShowsTheNumbersOfToday() throws Exception {
        Actor director = actors.actor("director", JXNU);
        ask(actors.reader(JXNU), "今日一件");

        assertThat(text(pages.get(director, "/desk"))).contains("无人受理", "今日新增", "超时的请求");
    }

    private RequestId ask(Actor reader, String subject) {
        return desk.submit(
                        reader,
                        new NewRequest(
                                JXNU,
                                "consultation",
                                Map.of("subject", subject, "question", "请教"),
                                reader.requirePerson(),
                                null))
                .orThrow();
    }
}
