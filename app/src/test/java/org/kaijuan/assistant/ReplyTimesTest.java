package org.kaijuan.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.answers.AskMode;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.RowsPage;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** At any hour somebody, or something, replies. */
@KaijuanTest
class ReplyTimesTest {

    private static final LibraryId NCVU = new LibraryId("ncvu");

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Assistant assistant;

    @Autowired
    private ReplyTimes times;

    @Autowired
    private AssistantFigures figures;

    @Autowired
    private Desk desk;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("SVC-40")
    void firstRepliesAreShownByTheHourOfTheDay() throws Exception {
        Actor reader = actors.reader(NCVU);
        Actor librarian = actors.actor("librarian", NCVU);
        int hour = clock.instant().atZone(clock.getZone()).getHour();
        ReplyTimes.Hour before = times.of(librarian, NCVU, 7).get(hour);
        ask(reader, "1");
        RequestId request = desk.submit(
                        reader,
                        new NewRequest(
                                NCVU,
                                "consultation",
                                Map.of("subject", "夜里也有人答吗", "question", "随时。"),
                                reader.requirePerson(),
                                RequestChannel.WEB,
                                UUID.randomUUID().toString()))
                .orThrow();
        assertThat(desk.get(reader, request)).isNotNull();

        ReplyTimes.Hour after = times.of(librarian, NCVU, 7).get(hour);
        assertThat(times.of(librarian, NCVU, 7)).hasSize(24);
        assertThat(after.questions().questions() - before.questions().questions())
                .isOne();
        assertThat(after.requests().asked() - before.requests().asked()).isOne();
        assertThat(text(pages.get(librarian, "/desk/questions/replies?days=7"))).contains("各时段的首次答复", "22:00–23:00");
        assertThat(pages.get(librarian, "/desk/questions/replies?format=xlsx")).hasStatusOk();
        assertThat(pages.get(reader, "/desk/questions/replies")).hasStatus(403);
    }

    @Test
    @Tag("SVC-40")
    void theProvinceSeesNoSmallNumbers() throws Exception {
        ask(actors.reader(NCVU), "数字很小的一问");
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));

        assertThat(text(pages.get(secretary, "/province/questions/replies"))).contains("少于 5 次的写作");
        assertThat(pages.get(secretary, "/province/questions/replies?format=xlsx"))
                .hasStatusOk();
        assertThat(times.ofProvince(secretary, 7))
                .allSatisfy(hour -> assertThat(hour.requests().replied() < Usage.FEW
                                && hour.requests().median() != null)
                        .isFalse());
        assertThat(pages.get(actors.actor("librarian", NCVU), "/province/questions/replies"))
                .hasStatus(403);
    }

    @Test
    @Tag("PUB-05")
    void aFigureCountsQuestionsAndGivesNoConversationAway() {
        Actor reader = actors.reader(NCVU);
        ConversationId asked = ask(reader, "量词怎么用" + UUID.randomUUID());
        Period today = Period.day(clock.today(clock.getZone()));
        Scope scope = Scope.of(NCVU);

        RowsPage first = figures.rows("assistant.questions", scope, today, null, 1);

        long counted = first.total();
        assertThat(figures.values(Set.of("assistant.questions"), scope, today))
                .containsEntry("assistant.questions", FigureValue.of(counted));
        assertThat(figures.trend("assistant.questions", scope, today).get(today.from()))
                .isEqualByComparingTo(Long.toString(counted));
        int seen = 0;
        String cursor = null;
        do {
            RowsPage page = figures.rows("assistant.questions", scope, today, cursor, 2);
            assertThat(page.rows().toString()).doesNotContain(asked.toString());
            seen += page.rows().size();
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).isEqualTo((int) counted);
    }

    private ConversationId ask(Actor reader, String question) {
        return assistant.ask(
                reader, new Question(null, NCVU, question, AskMode.TYPED, Locale.SIMPLIFIED_CHINESE, false));
    }
}
