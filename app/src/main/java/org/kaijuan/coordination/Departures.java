package org.kaijuan.coordination;

import java.util.List;
import java.util.Map;
import org.kaijuan.identity.PersonLeft;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Somebody leaves: their tasks go to the successor who was named, their seats in groups end, offers to them are withdrawn. Who
 * answers for tasks without a successor cannot leave; the departure is rolled back with a sentence that says what to do.
 */
@Component("departuresFromWork")
class Departures {

    private final TaskStore tasks;
    private final Successions successions;
    private final HandOverStore handOvers;
    private final GroupStore groups;
    private final TaskDays days;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Departures(
            TaskStore tasks,
            Successions successions,
            HandOverStore handOvers,
            GroupStore groups,
            TaskDays days,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.tasks = tasks;
        this.successions = successions;
        this.handOvers = handOvers;
        this.groups = groups;
        this.days = days;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(PersonLeft event) {
        PersonId person = event.person();
        Actor calendar = Actor.system("coordination", Map.of());
        By by = By.of(calendar, clock.instant());
        List<TaskView> running = tasks.runningOf(person);
        for (LibraryId library :
                running.stream().map(TaskView::library).distinct().toList()) {
            PersonRef successor = successions
                    .named(person, library)
                    .orElseThrow(
                            () -> new RefusedException(Refusal.of("coordination.successor-missing", running.size())));
            successions.pass(calendar, person, library, successor);
        }
        for (HandOver asking : handOvers.asking(person)) {
            handOvers.answer(asking, HandOver.State.WITHDRAWN, by, "");
        }
        for (GroupId group : groups.groupsOf(person)) {
            groups.leave(group, person, days.today(groups.get(group).library()), by.name());
        }
        jdbc.sql("delete from coordination.task_helper h using coordination.task t"
                        + " where t.id = h.task_id and h.person_id = :person and t.state in ('open', 'accepted')")
                .param("person", person.value())
                .update();
        successions.forget(person);
    }
}
