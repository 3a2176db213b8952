package org.kaijuan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.beans.factory.annotation.Autowired;

/** A reader asks the bank. Each test brings a subject that no other entry is about. */
@KaijuanTest
@Tag("PUB-05")
@Tag("PUB-08")
class AskingTest {

    private static final LibraryId OURS = new LibraryId("jvtc");
    private static final LibraryId THEIRS = new LibraryId("ncvu");

    @Autowired
    private Answers answers;

    @Autowired
    private Entries entries;

    @Autowired
    private Banks banks;

    @Autowired
    private Models models;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    private Actor librarian;

    @BeforeEach
    void someone() {
        librarian = actors.actor("librarian", OURS);
        models.load();
        banks.rebuild();
    }

    @Test
    void answersInTheReadersOwnWordsAndShowsWhatMatched() {
        EntryId id = published(OURS, "天文望远镜可以外借吗", "不外借，可在四楼使用。", null, null);

        Answer answer = answers.ask(Asking.of(OURS, "請問天文望遠鏡能不能外借？"));

        assertThat(answer.band()).isEqualTo(AnswerBand.ANSWER);
        AnswerEntry entry = answer.entries().getFirst();
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.question()).isEqualTo("天文望远镜可以外借吗");
        assertThat(entry.answer().plain()).isEqualTo("不外借，可在四楼使用。");
        assertThat(entry.source().name()).isEqualTo("本馆");
        assertThat(answer.isDegraded()).isFalse();
    }

    @Test
    void knowsOnlyTheBankOfTheLibraryAsked() {
        EntryId id = published(OURS, "皮影戏道具怎么借", "在二楼借。", null, null);

        assertThat(ids(answers.ask(Asking.of(OURS, "皮影戏道具怎么借")))).contains(id);
        assertThat(ids(answers.ask(Asking.of(THEIRS, "皮影戏道具怎么借")))).doesNotContain(id);
    }

    @Test
    void forgetsWhatExpiredOrWasTakenBack() {
        LocalDate today = clock.today(clock.getZone());
        EntryId over = published(OURS, "龙舟模型展览几点开始", "十点。", null, today.minusDays(1));
        EntryId open = published(OURS, "青铜拓片体验怎么报名", "在服务台。", null, today);

        assertThat(ids(answers.ask(Asking.of(OURS, "龙舟模型展览几点开始")))).doesNotContain(over);
        assertThat(ids(answers.ask(Asking.of(OURS, "青铜拓片体验怎么报名")))).contains(open);

        entries.retire(librarian, open).orThrow();
        answers.awaitSearchable();
        assertThat(ids(answers.ask(Asking.of(OURS, "青铜拓片体验怎么报名")))).doesNotContain(open);
    }

    @Test
    void handsOverWhatNobodyWroteAbout() {
        Answer answer = answers.ask(Asking.of(OURS, "火星上有没有外星人居住"));
        assertThat(answer.band()).isNotEqualTo(AnswerBand.ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "？？？",
                "😀😀",
                "\ud83d",
                "<script>alert(1)</script>",
                "'; drop table answers.entry; --",
                "99999999999999999999",
                "-1",
                "{{hours:loan-desk}}",
                "${7*7}"
            })
    void survivesWhateverIsTyped(String input) {
        assertThat(answers.ask(Asking.of(OURS, input)).band()).isNotEqualTo(AnswerBand.ANSWER);
    }

    @Test
    void readsOnlyTheBeginningOfFourThousandCharacters() {
        assertThat(answers.ask(Asking.of(OURS, "书".repeat(4000))).isCut()).isTrue();
    }

    @Test
    void aNumberPicksFromTheChoicesAndFromTheMenu() {
        EntryId first = published(OURS, "雕版印刷课在哪里上", "三楼。", null, null);
        EntryId second = published(OURS, "活字印刷课在哪里上", "五楼。", null, null);

        Answer picked = answers.ask(Asking.of(OURS, "２").choosingFrom(List.of(first, second)));
        assertThat(picked.band()).isEqualTo(AnswerBand.ANSWER);
        assertThat(ids(picked)).containsExactly(second);

        MenuChoice life = answers.menu(OURS, Locale.SIMPLIFIED_CHINESE).stream()
                .filter(choice -> choice.category().equals("life"))
                .findFirst()
                .orElseThrow();
        Answer listed = answers.ask(Asking.of(OURS, String.valueOf(life.number())));
        assertThat(listed.band()).isEqualTo(AnswerBand.SUGGEST);
        assertThat(listed.entries())
                .isNotEmpty()
                .allMatch(entry -> entry.category().equals("life"));
    }

    @Test
    void aFollowUpKeepsTheTopic() {
        EntryId students = published(OURS, "本科生可以借几把二胡", "一把。", null, null);
        EntryId teachers = published(OURS, "教师可以借几把二胡", "两把。", null, null);
        published(OURS, "教师的午休躺椅怎么预约", "网上预约。", null, null);

        Answer answer = answers.ask(Asking.of(OURS, "那教师呢").after(students));

        assertThat(ids(answer)).startsWith(teachers).doesNotContain(students);
    }

    @Test
    void theVeryQuestionIsAnsweredThoughItLooksLikeAFollowUp() {
        EntryId lending = published(OURS, "古筝可以外借吗", "可以。", null, null);
        EntryId strings = published(OURS, "那古筝的琴弦呢", "自备。", null, null);

        Answer answer = answers.ask(Asking.of(OURS, "那古筝的琴弦呢？").after(lending));

        assertThat(answer.band()).isEqualTo(AnswerBand.ANSWER);
        assertThat(ids(answer)).containsExactly(strings);
    }

    @Test
    void whoIsHurriedIsAnsweredFromCharactersAlone() {
        EntryId id = published(OURS, "编钟体验要提前几天预约", "三天。", null, null);
        Answer answer = answers.ask(Asking.of(OURS, "编钟体验要提前几天预约").hurried());
        assertThat(answer.isDegraded()).isTrue();
        assertThat(ids(answer)).startsWith(id);
    }

    @Test
    void helpsWhileSomebodyTypes() {
        published(OURS, "古琴练习室开放时间", "每天。", null, null);
        assertThat(answers.suggestions(OURS, "古琴练")).containsExactly("古琴练习室开放时间");
        assertThat(answers.suggestions(OURS, "")).isEmpty();
    }

    @Test
    void thereIsNoBankOfALibraryThatDoesNotExist() {
        assertThatThrownBy(() -> answers.ask(Asking.of(new LibraryId("nowhere"), "几点开门")))
                .isInstanceOf(NotFoundException.class);
    }

    private EntryId published(
            LibraryId library, String question, String answer, @Nullable LocalDate from, @Nullable LocalDate until) {
        EntryId id = entries.create(librarian, library, Stage.content(question, answer, from, until))
                .orThrow();
        entries.publish(librarian, id, 1).orThrow();
        answers.awaitSearchable();
        return id;
    }

    private static List<EntryId> ids(Answer answer) {
        return answer.entries().stream().map(AnswerEntry::id).toList();
    }
}
