package org.kaijuan.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kaijuan.TestPages.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.answers.AnswerBand;
import org.kaijuan.answers.Answers;
import org.kaijuan.answers.AskMode;
import org.kaijuan.answers.Audience;
import org.kaijuan.answers.Entries;
import org.kaijuan.answers.EntryContent;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.EntryView;
import org.kaijuan.answers.Source;
import org.kaijuan.answers.Wording;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody could answer becomes an entry. */
@KaijuanTest
class LearningTest {

    private static final LibraryId PXC = new LibraryId("pxc");

    @Autowired
    private TestPages pages;

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

        assertThat(text(pages.get(librarian, "/desk/questions"))).contains(question);
        assertThat(text(pages.get(librarian, "/desk/questions/" + number))).contains("问过 2 次", "写一条新答案");
        assertThat(pages.post(librarian, "/desk/questions/" + number + "/entry", Map.of("question", question)))
                .as("without an answer")
                .hasStatus(422);
        assertThat(pages.post(
                        librarian,
                        "/desk/questions/" + number + "/entry",
                        Map.of("question", question, "answer", "拓片只供馆内阅览。", "category", "general")))
                .hasStatus3xxRedirection();

        answers.awaitSearchable();
        assertThat(text(pages.get(reader, "/assistant/" + asked))).contains("馆员已经补上了答案");
        Turn again = last(reader, ask(reader, question));
        assertThat(again.band()).isEqualTo(AnswerBand.ANSWER);
        assertThat(again.shown().text()).isEqualTo("拓片只供馆内阅览。");
        assertThat(letters(reader)).isOne();
        assertThat(text(pages.get(librarian, "/desk/questions"))).doesNotContain(question);
        assertThat(learning.dismiss(librarian, number)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Tag("PUB-05")
    void whatDidNotHelpCanBecomeAnotherPhrasing() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        Actor reader = actors.reader(PXC);
        Actor librarian = actors.actor("librarian", PXC);
        EntryId entry = published(librarian, PXC, "傩面具陈列" + word + "在几楼", "在三楼。");
        ConversationId asked = ask(reader, "跳神面壳摆哪儿" + word);
        assistant.judge(reader, asked, 1, Verdict.DOWN);

        learning.addPhrasings(librarian, topic(reader, asked), entry, List.of("跳神面壳摆哪儿" + word))
                .orThrow();

        answers.awaitSearchable();
        Turn again = last(reader, ask(reader, "跳神面壳摆哪儿" + word));
        assertThat(again.shown()).isNotNull();
        assertThat(again.shown().entry()).isEqualTo(entry);
        assertThat(entries.get(librarian, entry).phrasings()).contains("跳神面壳摆哪儿" + word);
    }

    @Test
    @Tag("PUB-05")
    @Tag("PUB-16")
    void theProvinceTakesUpWhatALibraryProposesAndWhoAskedIsTold() throws Exception {
        String word = UUID.randomUUID().toString().substring(0, 8);
        EntryId shared = shared("共享特藏" + word + "怎么看", "登录共享平台。");
        Actor reader = actors.reader(PXC);
        Actor librarian = actors.actor("librarian", PXC);
        String question = "外馆的老书" + word + "能不能瞧";
        ConversationId asked = ask(reader, question);
        assistant.judge(reader, asked, 1, Verdict.NOT_MEANT);
        String topic = "/desk/questions/" + topic(reader, asked);
        assertThat(text(pages.get(librarian, topic))).contains("建议全省采用", "加进本馆的副本");

        assertThat(pages.post(librarian, topic + "/proposal", Map.of("entry", shared.toString())))
                .hasStatus3xxRedirection();
        assertThat(text(pages.get(librarian, topic))).contains("已提交全省").doesNotContain("建议全省采用");
        String list = text(pages.get(secretary(), "/province/answers/proposals?state=open&sort=at"));
        assertThat(list).contains("共享特藏" + word);
        String proposal = "/province/answers/proposals/" + proposal(shared);
        assertThat(pages.post(librarian, proposal + "/acceptance", Map.of())).hasStatus(403);
        assertThat(pages.get(actors.actor("librarian", new LibraryId("jxau")), proposal.replace("province", "desk")))
                .hasStatus(404);
        assertThat(pages.post(secretary(), proposal + "/acceptance", Map.of())).hasStatus3xxRedirection();
        assertThat(pages.post(secretary(), proposal + "/acceptance", Map.of())).hasStatus(422);

        answers.awaitSearchable();
        Turn again = last(reader, ask(reader, question));
        assertThat(again.shown()).isNotNull();
        assertThat(again.shown().entry()).isEqualTo(shared);
        await().untilAsserted(() -> assertThat(letters(reader)).isOne());
        assertThat(text(pages.get(librarian, proposal.replace("province", "desk"))))
                .contains("已采纳");
        assertThat(pages.get(librarian, "/desk/answers/proposals?format=xlsx")).hasStatusOk();
    }

    @Test
    @Tag("PUB-05")
    void whatTheProvinceDeclinesIsTheLibrarysAgain() throws Exception {
        String word = UUID.randomUUID().toString().substring(0, 8);
        Actor reader = actors.reader(PXC);
        Actor librarian = actors.actor("librarian", PXC);
        long number = topic(reader, ask(reader, "苗圃" + word + "借不借铲子"));
        assertThat(pages.post(
                        librarian,
                        "/desk/questions/" + number + "/proposal",
                        Map.of("question", "苗圃" + word + "工具可以借吗", "answer", "可以。", "category", "general")))
                .hasStatus3xxRedirection();
        UUID proposal = learning.topic(librarian, number).proposal().value();
        String path = "/province/answers/proposals/" + proposal;

        assertThat(pages.post(secretary(), path + "/refusal", Map.of()))
                .as("no reason")
                .hasStatus(422);
        assertThat(pages.post(secretary(), path + "/refusal", Map.of("reason", "只有贵馆有苗圃")))
                .hasStatus3xxRedirection();

        await().untilAsserted(() ->
                assertThat(learning.topic(librarian, number).proposal()).isNull());
        assertThat(learning.topic(librarian, number).isOpen()).isTrue();
        assertThat(text(pages.get(librarian, "/desk/answers/proposals/" + proposal)))
                .contains("只有贵馆有苗圃");
    }

    @Test
    @Tag("PUB-05")
    void theLibrarysOwnCopyOfASharedAnswerLearnsReadersWords() throws Exception {
        String word = UUID.randomUUID().toString().substring(0, 8);
        EntryId shared = shared("校际互借" + word + "怎么办理", "到馆际互借处。");
        Actor reader = actors.reader(PXC);
        Actor librarian = actors.actor("librarian", PXC);
        String question = "隔壁学校的书" + word + "想拿来看";
        ConversationId asked = ask(reader, question);
        assistant.judge(reader, asked, 1, Verdict.DOWN);
        String topic = "/desk/questions/" + topic(reader, asked);

        assertThat(pages.post(librarian, topic + "/phrasing", Map.of("entry", shared.toString())))
                .as("not hers to change")
                .hasStatus(422);
        assertThat(pages.post(
                        librarian,
                        topic + "/copy",
                        Map.of("entry", shared.toString(), "phrasings", question + "\n别的学校的书" + word)))
                .hasStatus3xxRedirection();

        answers.awaitSearchable();
        Turn again = last(reader, ask(reader, question));
        assertThat(again.shown()).isNotNull();
        EntryView own = entries.get(librarian, again.shown().entry());
        assertThat(own.overrides()).isEqualTo(shared);
        assertThat(own.phrasings()).contains(question, "别的学校的书" + word);
        assertThat(entries.get(librarian, shared).phrasings()).isEmpty();
    }

    private EntryId shared(String question, String answer) {
        return published(secretary(), null, question, answer);
    }

    /** A new entry that readers find already; of all libraries if it belongs to none. */
    private EntryId published(Actor author, @Nullable LibraryId library, String question, String answer) {
        EntryContent content = new EntryContent(
                new Wording(question, List.of(), answer),
                null,
                "general",
                Audience.EVERYBODY,
                Source.UNKNOWN,
                null,
                null,
                null,
                null);
        EntryId entry = entries.create(author, library, content).orThrow();
        entries.publish(author, entry, 1).orThrow();
        answers.awaitSearchable();
        return entry;
    }

    private Actor secretary() {
        return actors.actorAt("province-secretary", new UnitId("jx"));
    }

    private UUID proposal(EntryId entry) {
        return jdbc.sql("select id from answers.proposal where entry_id = :entry")
                .param("entry", entry.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void thumbsAreWhatTheGateLearnsFrom() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        Actor librarian = actors.actor("librarian", PXC);
        EntryId entry = published(librarian, PXC, "煤矿史料室" + word + "怎么预约", "电话预约。");
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

        assertThat(pages.get(stranger, "/desk/questions/" + number)).hasStatus(404);
        assertThat(pages.get(stranger, "/desk/questions?library=pxc")).hasStatus(404);
        assertThat(pages.get(reader, "/desk/questions")).hasStatus(403);
        assertThat(pages.get(actors.actor("librarian", PXC), "/desk/questions/usage"))
                .hasStatusOk();
        assertThat(pages.get(actors.actor("librarian", PXC), "/desk/questions?format=xlsx"))
                .hasStatusOk();
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        assertThat(text(pages.get(secretary, "/province/questions")))
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
}
