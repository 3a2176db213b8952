package org.kaijuan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;
import static org.kaijuan.desk.Questions.question;

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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Lists of the desk: views that are kept, exports, batches, the calls of the day and its numbers. */
@KaijuanTest
class DeskListsTest {

    private static final LibraryId JXNU = new LibraryId("jxnu");

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Desk desk;

    @Autowired
    private RequestQueue queue;

    @Test
    void aBatchShowsWhatItWillDoAndThenDoesIt() throws Exception {
        Actor director = actors.actor("director", JXNU);
        Actor reader = actors.reader(JXNU);
        RequestId open = ask(reader, "批量甲");
        RequestId withdrawn = ask(reader, "批量乙");
        desk.withdraw(reader, withdrawn, "").orThrow();

        MultiValueMap<String, String> batch = new LinkedMultiValueMap<>();
        batch.add("act", "decline");
        batch.addAll("id", List.of(open.toString(), withdrawn.toString()));
        String preview = text(pages.post(director, "/desk/requests/batch/preview", batch));
        assertThat(preview).contains("谢绝 1 件请求", "读者已撤回这件请求");
        assertThat(desk.get(director, open).isOpen())
                .as("a preview changes nothing")
                .isTrue();

        assertThat(text(pages.post(
                        director,
                        "/desk/requests/batch/application",
                        Map.of(
                                "act", "decline",
                                "id", open.toString(),
                                "reason", "service-suspended",
                                "text", "闭馆期间暂停"))))
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
                                "channel", "qq",
                                "subject", "几点开门",
                                "answer", "闭馆，线上照常",
                                "outcome", "answered",
                                "key", "c1-" + librarian.name())))
                .hasStatus3xxRedirection();
        MvcTestResult taken = pages.post(
                librarian,
                "/desk/contacts",
                Map.of(
                        "channel", "phone",
                        "subject", "找一本书",
                        "answer", "书名没听清",
                        "outcome", "request",
                        "card", card,
                        "key", "c2-" + librarian.name()));

        assertThat(taken.getResponse().getRedirectedUrl()).startsWith("/desk/requests/");
        assertThat(text(pages.get(librarian, "/desk/contacts"))).contains("几点开门", "找一本书");
        assertThat(queue.mine(reader, null, 10).items())
                .singleElement()
                .satisfies(request -> assertThat(request.channel()).isEqualTo(RequestChannel.PHONE));
        assertThat(pages.post(
                        librarian,
                        "/desk/contacts",
                        Map.of(
                                "channel", "phone",
                                "subject", "谁",
                                "outcome", "request",
                                "card", "no-such-card",
                                "key", "c3")))
                .hasStatus(422);
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
    void theDeskHomeShowsTheNumbersOfToday() throws Exception {
        Actor director = actors.actor("director", JXNU);
        ask(actors.reader(JXNU), "今日一件");

        assertThat(text(pages.get(director, "/desk"))).contains("无人受理", "今日新增", "超时的请求");
    }

    private RequestId ask(Actor reader, String subject) {
        return desk.submit(reader, question(reader, subject)).orThrow();
    }
}
