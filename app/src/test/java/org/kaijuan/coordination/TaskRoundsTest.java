package org.kaijuan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.coordination.Stage.id;
import static org.kaijuan.coordination.Stage.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.opening.Term;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes that follow the term, reminders before them, and whom the leaders hear of. */
@KaijuanTest
class TaskRoundsTest {

    @Autowired
    private Stage stage;

    @Autowired
    private TestActors actors;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskRounds rounds;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("OPN-26")
    void aNodeFollowsTheStartOfTerm() throws Exception {
        LibraryId library = new LibraryId("jvtc");
        Actor director = actors.actor("director", library);
        Instant winter = Instant.parse("2150-01-10T02:00:00Z");
        Actor system = actors.system();
        Term planned = hours.addTerm(
                        system, library, "春季学期", new Period(LocalDate.of(2150, 2, 17), LocalDate.of(2150, 6, 30)))
                .orThrow();
        Map<String, String> cleaning = Map.of(
                "title",
                "馆内环境清洁整治",
                "accountable",
                person(director),
                "node",
                "term",
                "offset",
                "-3",
                "source",
                "notice");
        String id = clock.at(winter, () -> id(stage.post(director, "/desk/tasks", cleaning)));
        assertThat(tasks.get(director, TaskId.of(id)).due()).isEqualTo(LocalDate.of(2150, 2, 14));

        hours.removeTerm(system, library, planned.id());
        hours.addTerm(system, library, "春季学期", new Period(LocalDate.of(2150, 5, 7), LocalDate.of(2150, 8, 30)))
                .orThrow();
        clock.at(winter, rounds::round);

        assertThat(tasks.get(director, TaskId.of(id)).due()).isEqualTo(LocalDate.of(2150, 5, 4));
        assertThat(stage.get(director, "/desk/tasks/" + id)).bodyText().contains("节点改到 2150-05-04");
    }

    @Test
    @Tag("ORG-02")
    void remindersComeBeforeTheNodeAndLeadersHearOfWhatIsLate() throws Exception {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        String title = "报送日报 " + UUID.randomUUID();
        String task = id(stage.post(
                director,
                "/desk/tasks",
                Map.of(
                        "title",
                        title,
                        "accountable",
                        person(librarian),
                        "node",
                        "day",
                        "due",
                        "2100-02-10",
                        "source",
                        "own")));
        Instant dayBefore = Instant.parse("2100-02-08T02:00:00Z");
        Instant dayAfter = Instant.parse("2100-02-11T02:00:00Z");
        clock.at(dayBefore, rounds::round);
        clock.at(dayBefore, rounds::round);
        assertThat(stage.get(librarian, "/inbox")).bodyText().containsOnlyOnce("任务快到节点：" + title);

        clock.at(dayAfter, rounds::round);
        assertThat(stage.get(librarian, "/inbox")).bodyText().contains("任务已过节点：" + title);
        assertThat(stage.get(director, "/inbox")).bodyText().contains(librarian.name() + " 负责的任务已过节点：" + title);
        assertThat(stage.get(director, "/desk/tasks/" + task)).bodyText().contains("已告知上级");
    }
}
