package org.kaijuan.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.desk.CannedReplies;
import org.kaijuan.desk.CannedReply;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestState;
import org.kaijuan.desk.RequestView;
import org.kaijuan.desk.Step;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A reader and a librarian talk, by their pages. */
@KaijuanTest
class ChatPagesTest {

    private static final LibraryId JXUFE = new LibraryId("jxufe");
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1a,
        '\n',
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        2,
        0,
        0,
        0
    };

    @Autowired
    private TestPages pages;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestActors actors;

    @Autowired
    private Chat chat;

    @Autowired
    private Desk desk;

    @Autowired
    private RequestQueue queue;

    @Autowired
    private CannedReplies replies;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("SVC-40")
    @Tag("SVC-41")
    void whatIsSaidLiveIsTheHistoryOfOneRequest() throws Exception {
        Actor reader = actors.reader(JXUFE);
        Actor librarian = actors.actor("librarian", JXUFE);
        String key = UUID.randomUUID().toString();

        MvcTestResult begun = pages.post(reader, "/chat", Map.of("question", "校外怎么登录？\n我在家里", "_key", key));
        String talk = begun.getResponse().getRedirectedUrl();
        assertThat(pages.post(reader, "/chat", Map.of("question", "校外怎么登录？", "_key", key))
                        .getResponse()
                        .getRedirectedUrl())
                .as("sent twice")
                .isEqualTo(talk);
        RequestId id = RequestId.of(talk.substring("/chat/".length()));
        assertThat(text(pages.get(librarian, "/desk/chat"))).contains("校外怎么登录？", "等待接入");

        assertThat(pages.post(librarian, "/desk/chat/" + id + "/claim", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(pages.post(librarian, "/desk/chat/" + id + "/lines", Map.of("text", "请打开 <校外访问>")))
                .hasStatus3xxRedirection();
        assertThat(text(pages.get(reader, talk))).contains("请打开 &lt;校外访问&gt;", "我在家里");
        MvcTestResult live = mvc.post()
                .uri(talk + "/lines")
                .param("text", "打开了")
                .header("HX-Request", "true")
                .with(actors.signIn(reader))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(text(live)).contains("打开了").doesNotContain("<html");
        assertThat(text(pages.get(librarian, "/chat/" + id + "/lines"))).contains("打开了");
        assertThat(pages.post(librarian, "/desk/chat/" + id + "/fulfilment", Map.of("text", "不客气")))
                .hasStatus3xxRedirection();

        RequestView request = desk.get(reader, id);
        assertThat(request.channel()).isEqualTo(RequestChannel.CHAT);
        assertThat(request.state()).isEqualTo(RequestState.FULFILLED);
        assertThat(request.title()).isEqualTo("校外怎么登录？");
        assertThat(queue.history(reader, id)).extracting(Step::text).contains("请打开 <校外访问>", "打开了", "不客气");
        assertThat(text(pages.get(reader, talk))).contains("交谈已结束");
    }

    @Test
    void noLetterIsWrittenAboutWhatTheReaderIsJustReading() {
        Actor reader = actors.reader(JXUFE);
        Actor librarian = actors.actor("librarian", JXUFE);
        RequestId id = chat.open(reader, JXUFE, "在吗", null).orThrow();
        chat.join(librarian, id);

        pages.post(librarian, "/desk/chat/" + id + "/lines", Map.of("text", "在的"));
        assertThat(letters(reader)).isZero();

        assertThat(pages.post(reader, "/chat/" + id + "/departure", Map.of())).hasStatus3xxRedirection();
        assertThat(chat.get(librarian, id).readerHere()).isFalse();
        pages.post(librarian, "/desk/chat/" + id + "/lines", Map.of("text", "还需要别的吗"));
        assertThat(letters(reader)).isOne();
    }

    private long letters(Actor reader) {
        return jdbc.sql("select count(*) from messages.letter where person_id = :person and template = 'desk.replied'")
                .param("person", reader.requirePerson().value())
                .query(Long.class)
                .single();
    }

    @Test
    @Tag("SVC-41")
    void aLibrarianSendsStepsWithScreenshotsAndHandsOverToAColleague() throws Exception {
        Actor reader = actors.reader(JXUFE);
        Actor librarian = actors.actor("librarian", JXUFE);
        Actor colleague = actors.actor("librarian", JXUFE);
        String title = "登录三步 " + UUID.randomUUID();
        MvcTestResult saved = pages.upload(
                librarian,
                "/desk/replies",
                new MockMultipartFile("files", "第一步.png", "image/png", PNG),
                Map.of("library", "jxufe", "title", title, "body", "{reader}：一、打开主页；二、点校外访问；三、登录"));
        assertThat(saved).hasStatus3xxRedirection();
        CannedReply reply = replies.of(librarian, JXUFE).stream()
                .filter(it -> it.title().equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(pages.get(
                        librarian,
                        "/desk/replies/" + reply.id() + "/pictures/"
                                + reply.pictures().getFirst().id() + "?library=jxufe"))
                .hasStatusOk();
        RequestId id = chat.open(reader, JXUFE, "登录不了", null).orThrow();

        assertThat(pages.post(
                        librarian,
                        "/desk/chat/" + id + "/steps",
                        Map.of("reply", reply.id().toString())))
                .hasStatus3xxRedirection();
        assertThat(queue.history(reader, id).getLast().files()).hasSize(1);
        assertThat(text(pages.get(reader, "/chat/" + id))).contains("二、点校外访问", "第一步.png");

        assertThat(pages.post(
                        librarian,
                        "/desk/chat/" + id + "/referral",
                        Map.of("person", colleague.requirePerson().toString(), "why", "他熟悉")))
                .hasStatus3xxRedirection();
        assertThat(text(pages.get(colleague, "/desk/chat"))).contains("我的交谈", "登录不了");

        pages.post(
                librarian,
                "/desk/replies/" + reply.id() + "/pictures/"
                        + reply.pictures().getFirst().id() + "/removal",
                Map.of("library", "jxufe"));
        assertThat(replies.of(librarian, JXUFE).stream()
                        .filter(it -> it.id().equals(reply.id()))
                        .findFirst()
                        .orElseThrow()
                        .pictures())
                .isEmpty();
        assertThat(queue.history(reader, id).stream().flatMap(step -> step.files().stream()))
                .as("what was sent stays")
                .hasSize(1);
    }

    @Test
    void nobodyListensToATalkThatIsNotTheirs() {
        RequestId id = chat.open(actors.reader(JXUFE), JXUFE, "问", null).orThrow();

        Actor stranger = actors.reader(JXUFE);
        assertThat(pages.get(stranger, "/chat/" + id)).hasStatus(404);
        assertThat(pages.get(stranger, "/chat/" + id + "/lines")).hasStatus(404);
        assertThat(pages.get(stranger, "/chat/" + id + "/events")).hasStatus(404);
        assertThat(pages.post(stranger, "/chat/" + id + "/lines", Map.of("text", "x")))
                .hasStatus(404);
        assertThat(pages.get(actors.actor("librarian", new LibraryId("jxau")), "/desk/chat/" + id))
                .hasStatus(404);
    }

    @Test
    void anEmptyOrOverlongQuestionComesBackWithWhatWasTyped() throws Exception {
        Actor reader = actors.reader(JXUFE);

        assertThat(pages.post(reader, "/chat", Map.of("question", "  "))).hasStatus(422);
        MvcTestResult refused = pages.post(reader, "/chat", Map.of("question", "长".repeat(4_001)));
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("长".repeat(100));
    }
}
