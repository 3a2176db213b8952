package org.kaijuan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four eyes where the rule asks for them, and reminders before an answer is out of date. */
@KaijuanTest
@Tag("PUB-05")
class EntryReviewsTest {

    private static final LibraryId LIBRARY = new LibraryId("jvtc");

    @Autowired
    private EntryReviews reviews;

    @Autowired
    private Entries entries;

    @Autowired
    private Policies policies;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Actor author;
    private LocalDate today;

    @BeforeEach
    void someone() {
        author = actors.actor("librarian", LIBRARY);
        today = clock.today(clock.getZone());
    }

    @Test
    void nobodyPublishesTheirOwnWordsWhereTheRuleAsksForTwo() {
        fourEyes("true");
        try {
            EntryId id = entries.create(author, LIBRARY, Stage.content(Stage.unique("两人"), "答"))
                    .orThrow();
            assertThat(entries.publish(author, id, 1))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.refusal().code()).isEqualTo("answers.second-person"));

            Actor second = actors.actor("librarian", LIBRARY);
            assertThat(reviews.submit(author, id, 1).orThrow().submitted()).isEqualTo(1);
            assertThat(letters(second.requirePerson(), id)).isOne();
            assertThat(letters(author.requirePerson(), id)).isZero();

            assertThat(entries.publish(second, id, 1).orThrow().submitted()).isNull();
        } finally {
            fourEyes("false");
        }
    }

    @Test
    void theSecondPersonSendsBackWithAReasonAndTheAuthorTriesAgain() {
        fourEyes("true");
        try {
            EntryId id = entries.create(author, LIBRARY, Stage.content(Stage.unique("退回"), "答"))
                    .orThrow();
            Actor second = actors.actor("librarian", LIBRARY);
            assertThat(reviews.sendBack(second, id, 1, "没有交上来"))
                    .as("was not submitted")
                    .isInstanceOf(Outcome.Refused.class);
            reviews.submit(author, id, 1).orThrow();
            assertThat(reviews.sendBack(second, id, 1, " ")).isInstanceOf(Outcome.Refused.class);

            EntryView back = reviews.sendBack(second, id, 1, "请注明出处").orThrow();

            assertThat(back.submitted()).isNull();
            assertThat(back.sentBack()).isEqualTo("请注明出处");
            assertThat(letters(author.requirePerson(), id)).isOne();
            EntryContent better = Stage.content(back.question(), "答，见通知。");
            assertThat(entries.revise(author, id, 1, better).orThrow().sentBack())
                    .isNull();
            assertThat(reviews.submit(author, id, 2).orThrow().submitted()).isEqualTo(2);
            assertThat(entries.publish(second, id, 2)).isInstanceOf(Outcome.Done.class);
        } finally {
            fourEyes("false");
        }
    }

    @Test
    void theOwnerIsRemindedOnceBeforeTheEnd() {
        EntryContent plain = Stage.content(Stage.unique("快到期"), "答", null, today.plusDays(3));
        EntryContent owned = new EntryContent(
                plain.wording(),
                null,
                plain.category(),
                plain.audience(),
                plain.source(),
                null,
                plain.until(),
                author.requirePerson(),
                null);
        EntryId id = entries.create(author, LIBRARY, owned).orThrow();
        entries.publish(author, id, 1).orThrow();

        reviews.remind();
        reviews.remind();

        assertThat(letters(author.requirePerson(), id)).isOne();
    }

    private void fourEyes(String value) {
        policies.set(
                        actors.actor("director", LIBRARY),
                        new PolicyChange("answers.four-eyes", UnitId.of(LIBRARY), value, today, null, "馆办", "试行"))
                .orThrow();
    }

    private long letters(PersonId person, EntryId entry) {
        return jdbc.sql(
                        "select count(*) from messages.letter where person_id = :person and decision like '%' || :entry || '%'")
                .param("person", person.value())
                .param("entry", entry.toString())
                .query(Long.class)
                .single();
    }
}
