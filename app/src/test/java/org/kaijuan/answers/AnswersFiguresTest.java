package org.kaijuan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers count on the day on which readers could first see them (PUB-07). */
@KaijuanTest
@Tag("PUB-07")
class AnswersFiguresTest {

    private static final LibraryId LIBRARY = new LibraryId("yznu");

    @Autowired
    private Figures figures;

    @Autowired
    private Entries entries;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    @Test
    void whatIsPublishedCountsAndWhatIsRetiredDoesNot() {
        Actor librarian = actors.actor("librarian", LIBRARY);
        long before = value("answers.entries.life");
        EntryId kept = publish(librarian);
        EntryId retired = publish(librarian);
        entries.create(librarian, LIBRARY, Stage.content(Stage.unique("草稿"), "未发布"))
                .orThrow();
        entries.retire(librarian, retired).orThrow();

        assertThat(value("answers.entries.life")).isEqualTo(before + 1);
        assertThat(value("answers.entries")).isGreaterThanOrEqualTo(before + 1);
        assertThat(value("answers.categories")).isPositive();
        assertThat(figures.rows("answers.entries.life", scope(), period(), null, 1000)
                        .rows())
                .anyMatch(row -> row.id().equals(kept.toString()));
    }

    private EntryId publish(Actor librarian) {
        EntryId id = entries.create(librarian, LIBRARY, Stage.content(Stage.unique("问"), "答"))
                .orThrow();
        entries.publish(librarian, id, 1).orThrow();
        return id;
    }

    private long value(String id) {
        return figures.value(id, scope(), period()).value() instanceof FigureValue.Quantity(var number)
                ? number.longValueExact()
                : -1;
    }

    private static FigureScope scope() {
        return new FigureScope(LIBRARY.code(), "", Scope.of(LIBRARY));
    }

    private Period period() {
        LocalDate today = clock.today(clock.getZone());
        return new Period(today.minusDays(1), today.plusDays(1));
    }
}
