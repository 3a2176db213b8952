package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;
import static org.kaijuan.desk.Questions.question;

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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A request at the desk, as a browser without JavaScript shows it: asked, claimed, answered, declined. */
@KaijuanTest
class DeskPagesTest {

    private static final LibraryId JXNU = new LibraryId("jxnu");

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Desk desk;

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
    void theDeskOfAnotherLibraryIsClosed() {
        RequestId id = ask(actors.reader(JXNU), "外馆看不到");
        Actor foreign = actors.actor("librarian", new LibraryId("jxufe"));

        assertThat(pages.get(foreign, "/desk/requests/" + id)).hasStatus(404);
        assertThat(pages.post(foreign, "/desk/requests/" + id + "/notes", Map.of("text", "偷看")))
                .hasStatus(404);
        assertThat(pages.get(foreign, "/desk/requests?library=jxnu")).hasStatus(404);
        assertThat(pages.get(actors.reader(JXNU), "/desk/requests")).hasStatus(403);
    }

    private RequestId ask(Actor reader, String subject) {
        return desk.submit(reader, question(reader, subject)).orThrow();
    }
}
