package org.kaijuan.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** From the first draft to what readers see, and what an index hears of it. */
@KaijuanTest
@Tag("PUB-07")
class EntriesTest {

    private static final LibraryId OURS = new LibraryId("jxufe");
    private static final LibraryId THEIRS = new LibraryId("jxau");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 11);

    @Autowired
    private Entries entries;

    @Autowired
    private TestActors actors;

    private Actor librarian;

    @BeforeEach
    void someone() {
        librarian = actors.actor("librarian", OURS);
    }

    @Test
    void aDraftIsNotSeenBeforeItIsPublished() {
        EntryId id = create("借书证丢了怎么办", "到服务台挂失。");
        assertThat(entries.visible(OURS, DAY, id)).isEmpty();

        assertThat(entries.publish(librarian, id, 1).orThrow().state()).isEqualTo(EntryState.PUBLISHED);

        assertThat(entries.visible(OURS, DAY, id))
                .get()
                .extracting(EntryView::answer)
                .isEqualTo("到服务台挂失。");
        assertThat(entries.visible(OURS, DAY)).extracting(EntryView::id).contains(id);
        assertThat(entries.visible(THEIRS, DAY, id))
                .as("another library's readers")
                .isEmpty();
        assertThat(entries.published(List.of(id)))
                .singleElement()
                .satisfies(each -> assertThat(each.isOffered(OURS, DAY)).isTrue());
    }

    @Test
    void readersSeeThePublishedRevisionUntilTheNextOneIs() {
        String question = Stage.unique("能续借吗");
        EntryId id =
                entries.create(librarian, OURS, Stage.content(question, "可以。")).orThrow();
        entries.publish(librarian, id, 1).orThrow();

        entries.revise(librarian, id, 1, Stage.content(question, "可以，两次。")).orThrow();

        assertThat(entries.visible(OURS, DAY, id).orElseThrow().answer()).isEqualTo("可以。");
        assertThat(entries.get(librarian, id).hasUnpublished()).isTrue();
        entries.publish(librarian, id, 2).orThrow();
        assertThat(entries.visible(OURS, DAY, id).orElseThrow().answer()).isEqualTo("可以，两次。");
    }

    @Test
    void theSecondOfTwoEditorsIsToldSo() {
        String question = Stage.unique("能预约吗");
        EntryId id =
                entries.create(librarian, OURS, Stage.content(question, "可以。")).orThrow();
        entries.revise(librarian, id, 1, Stage.content(question, "可以预约三本。")).orThrow();

        assertThat(code(entries.revise(librarian, id, 1, Stage.content(question, "不可以。"))))
                .isEqualTo("answers.changed-meanwhile");
    }

    @Test
    void theSameQuestionStandsOnceInABank() {
        String question = Stage.unique("几点开门");
        entries.create(librarian, OURS, Stage.content(question, "八点。")).orThrow();

        assertThat(code(entries.create(librarian, OURS, Stage.content(" " + question + "？", "九点。"))))
                .isEqualTo("answers.question-taken");
    }

    @Test
    void anEntryIsThereFromItsFirstToItsLastDay() {
        EntryContent content = Stage.content(Stage.unique("寒假开放吗"), "开放。", DAY, DAY.plusDays(1));
        EntryId id = entries.create(librarian, OURS, content).orThrow();
        entries.publish(librarian, id, 1).orThrow();

        assertThat(entries.visible(OURS, DAY.minusDays(1), id)).isEmpty();
        assertThat(entries.visible(OURS, DAY, id)).isPresent();
        assertThat(entries.visible(OURS, DAY.plusDays(1), id)).isPresent();
        assertThat(entries.visible(OURS, DAY.plusDays(2), id)).isEmpty();
    }

    @Test
    void anUnknownPlaceholderIsRefused() {
        EntryContent content = Stage.content(Stage.unique("阅览室开吗"), "{{hours:moon-desk}}");

        assertThat(code(entries.create(librarian, OURS, content))).isEqualTo("answers.unknown-placeholder");
    }

    @Test
    void everyChangeIsNumberedOnceAndInOrder() {
        EntryId first = create("一", "一");
        EntryId second = create("二", "二");
        long before = entries.lastChange();
        entries.publish(librarian, first, 1).orThrow();
        entries.publish(librarian, second, 1).orThrow();
        entries.retire(librarian, first).orThrow();

        assertThat(entries.changesAfter(before, 100))
                .extracting(EntryChange::entry)
                .containsSubsequence(second, first)
                .containsOnlyOnce(first);
        assertThat(entries.published(List.of(first))).isEmpty();
        assertThat(entries.visible(OURS, DAY, first)).isEmpty();
    }

    @Test
    void librariesWriteTheirOwnBankAndTheProvinceItsOwn() {
        EntryContent content = Stage.content(Stage.unique("省内都一样吗"), "一样。");
        assertThatThrownBy(() -> entries.create(librarian, null, content)).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> entries.create(librarian, THEIRS, content)).isInstanceOf(NotFoundException.class);

        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        EntryId id = entries.create(secretary, null, content).orThrow();
        entries.publish(secretary, id, 1).orThrow();

        assertThat(entries.visible(OURS, DAY, id)).isPresent();
        assertThat(entries.visible(THEIRS, DAY, id)).isPresent();
    }

    private EntryId create(String question, String answer) {
        return entries.create(librarian, OURS, Stage.content(Stage.unique(question), answer))
                .orThrow();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }
}
