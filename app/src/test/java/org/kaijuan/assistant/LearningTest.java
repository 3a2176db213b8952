package org.kaijuan.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.answers.AnswerBand;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.AskMode;
import org.kaijuan.answers.Audience;
import org.kaijuan.answers.Entries;
import org.kaijuan.answers.EntryContent;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.Source;
import org.kaijuan.answers.Wording;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What nobody could answer becomes an entry. */
@KaijuanTest
class LearningTest {

    private static final LibraryId PXC = new LibraryId("pxc");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestActors actors;

    @Autowired
    private Assistant assistant;

    @Autowired
    private Learning learning;

    @Autowired
    private Entries entries;

    @Autowired
    private Answers answers;

    @Autowired
    private Judgements judgements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("PUB-05")
    @Tag("SVC-40")
    void anUnansweredQuestionBecomesAnEntryAndAskingAgainAnswersIt() throws Exception {
        String word = UUID.randomUUID().toString().substring(0, 8);
        String question = "海昏侯简牍拓片" + word + "可以外借吗";
        Actor reader = actors.reader(PXC);
        Actor librarian = actors.actor("librarian", PXC);
        ConversationId asked = ask(reader, question);
        long number = topic(reader, asked);
        ask(actors.reader(PXC), question + "？");

        assertThat(text(get(librarian, "/desk/questions"))).contains(question);
        assertThat(text(get(librarian, "/desk/questions/" + number))).contains("问过 2 次", "写一条新答案");
        assertThat(post(librarian, "/desk/questions/" + number + "/entry", Map.of("question", question)))
                .as("without an answer")
                .hasStatus(422);
        assertThat(post(
                        librarian,
                        "/desk/questions/" + number + "/entry",
                        Map.of("question", question, "answer", "拓片只供馆内阅览。", "category", "general")))
                .hasStatus3xxRedirection();

        answers.awaitSearchable();
        assertThat(text(get(reader, "/assistant/" + asked))).contains("馆员已经补上了答案");
        Turn again = last(reader, ask(reader, question));
        assertThat(again.band()).isEqualTo(AnswerBand.ANSWER);
        assertThat(again.shown().text()).isEqualTo("拓片只供馆内阅览。");
        assertThat(letters(reader)).isOne();
        assertThat(text(get(librarian, "/desk/questions"))).doesNotContain(question);
        assertThat(learning.dismiss(librarian, number)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Tag("PUB-05")
    void whatDidNotHelpCanBecomeAnotherPhrasing() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        Actor reader = actors.reader(PXC);
        Actor librarian = actors.actor("librarian", PXC);
        EntryContent content = new EntryContent(
                new Wording("傩面具陈列" + word + "在几楼", List.of(), "在三楼。"),
                null,
                "general",
                Audience.EVERYBODY,
                Source.UNKNOWN,
                null,
                null,
                null,
                null);
        EntryId entry = entries.create(librarian, PXC, content).orThrow();
        entries.publish(librarian, entry, 1).orThrow();
        answers.awaitSearchable();
        ConversationId asked = ask(reader, "跳神面壳摆哪儿" + word);
        assistant.judge(reader, asked, 1, Verdict.DOWN);

        learning.addPhrasings(librarian, topic(reader, asked), entry).orThrow();

        answers.awaitSearchable();
        Turn again = last(reader, ask(reader, "跳神面壳摆哪儿" + word));
        assertThat(again.shown()).isNotNull();
        assertThat(again.shown().entry()).isEqualTo(entry);
        assertThat(entries.get(librarian, entry).phrasings()).contains("跳神面壳摆哪儿" + word);
    }

    @Test
    void thumbsAreWhatTheGateLearnsFrom() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        Actor librarian = actors.actor("librarian", PXC);
        EntryContent content = new EntryContent(
                new Wording("煤矿史料室" + word + "怎么预约", List.of(), "电话预约。"),
                null,
                "general",
                Audience.EVERYBODY,
                Source.UNKNOWN,
                null,
                null,
                null,
                null);
        EntryId entry = entries.create(librarian, PXC, content).orThrow();
        entries.publish(librarian, entry, 1).orThrow();
        answers.awaitSearchable();
        Actor reader = actors.reader(PXC);
        ConversationId asked = ask(reader, "煤矿史料室" + word + "怎么预约");
        assistant.judge(reader, asked, 1, Verdict.UP);

        assertThat(judgements.newest(1_000)).anySatisfy(judged -> {
            assertThat(judged.first()).isEqualTo(entry);
            assertThat(judged.isRight()).isTrue();
        });
    }

    @Test
    void othersSeeNothingAndTheProvinceNoSmallNumbers() throws Exception {
        Actor reader = actors.reader(PXC);
        long number = topic(reader, ask(reader, "独一无二" + UUID.randomUUID()));
        Actor stranger = actors.actor("librarian", new LibraryId("jxau"));

        assertThat(get(stranger, "/desk/questions/" + number)).hasStatus(404);
        assertThat(get(stranger, "/desk/questions?library=pxc")).hasStatus(404);
        assertThat(get(reader, "/desk/questions")).hasStatus(403);
        assertThat(get(actors.actor("librarian", PXC), "/desk/questions/usage")).hasStatusOk();
        assertThat(get(actors.actor("librarian", PXC), "/desk/questions?format=xlsx"))
                .hasStatusOk();
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        assertThat(text(get(secretary, "/province/questions")))
                .contains("少于 5 次的不单列")
                .doesNotContain("独一无二");
    }

    private ConversationId ask(Actor reader, String question) {
        return assistant.ask(
                reader, new Question(null, PXC, question, AskMode.TYPED, Locale.SIMPLIFIED_CHINESE, false));
    }

    private Turn last(Actor reader, ConversationId id) {
        return assistant.open(reader, id).turns().getLast();
    }

    private long topic(Actor reader, ConversationId id) {
        return last(reader, id).topic();
    }

    private long letters(Actor reader) {
        return jdbc.sql(
                        "select count(*) from messages.letter where person_id = :person and template = 'assistant.answered'")
                .param("person", reader.requirePerson().value())
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri(path).with(actors.signIn(actor)).exchange();
    }

    private MvcTestResult post(Actor actor, String path, Map<String, String> fields) {
        MockMvcTester.MockMvcRequestBuilder request =
                mvc.post().uri(path).with(actors.signIn(actor)).with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }
}
