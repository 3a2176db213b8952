package org.kaijuan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kaijuan.coordination.Stage.person;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers for tasks leaves only with a successor. */
@KaijuanTest
class SuccessionTest {

    @Autowired
    private Stage stage;

    @Autowired
    private TestActors actors;

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    @Test
    @Tag("ORG-14")
    void whoAnswersForTasksLeavesOnlyWithASuccessor() {
        Actor director = stage.director();
        Actor leaving = stage.librarian();
        Actor staying = stage.librarian();
        for (int i = 0; i < 10; i++) {
            stage.given(director, leaving, "第 " + i + " 件");
        }

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> people.close(actors.system(), leaving.requirePerson()))
                .withMessage("coordination.successor-missing");
        assertThat(stage.get(director, "/desk/tasks/successors")).bodyText().contains(leaving.name(), "负责 10 件进行中的任务");
        assertThat(stage.post(
                        director,
                        "/desk/tasks/successors",
                        Map.of("person", person(leaving), "successor", person(leaving))))
                .hasStatus(422);
        assertThat(stage.post(
                        director,
                        "/desk/tasks/successors",
                        Map.of("person", person(leaving), "successor", person(staying))))
                .hasStatus(303);
        people.close(actors.system(), leaving.requirePerson()).orThrow();

        assertThat(tasks.list(staying, TaskFilter.RUNNING.of(staying.requirePerson()), null, 50)
                        .total())
                .isEqualTo(10);
    }
}
