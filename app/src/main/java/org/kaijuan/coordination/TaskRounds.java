package org.kaijuan.coordination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaijuan.database.Sql;
import org.kaijuan.jobs.Rounds;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Reminds who answers for a task before its day and on it, tells those above once it is late, and moves the days of tasks whose
 * term was moved.
 */
@Component
class TaskRounds {

    private static final int LONGEST_NOTICE = 60;
    private static final Actor CALENDAR = Actor.system("coordination", Map.of());

    private final TaskLists lists;
    private final TaskStore store;
    private final TaskDays days;
    private final TaskLetters letters;
    private final GroupStore groups;
    private final Colleagues colleagues;
    private final Policies policies;
    private final BusinessClock clock;
    private final Rounds rounds;

    TaskRounds(
            TaskLists lists,
            TaskStore store,
            TaskDays days,
            TaskLetters letters,
            GroupStore groups,
            Colleagues colleagues,
            Policies policies,
            BusinessClock clock,
            Rounds rounds) {
        this.lists = lists;
        this.store = store;
        this.days = days;
        this.letters = letters;
        this.groups = groups;
        this.colleagues = colleagues;
        this.policies = policies;
        this.clock = clock;
        this.rounds = rounds;
    }

    /** One round over all libraries. Says how many letters' occasions there were. */
    int round() {
        LocalDate last = clock.today(clock.getZone()).plusDays(LONGEST_NOTICE);
        return rounds.over(lists.dueBy(last), TaskView::id, task -> look(followed(task)));
    }

    /** The task with the day that its term gives it today. */
    private TaskView followed(TaskView task) {
        LocalDate given = task.assignedAt().atZone(days.zone(task.library())).toLocalDate();
        Optional<LocalDate> due = days.due(task.library(), task.node(), given);
        if (due.isEmpty() || due.get().equals(task.due())) {
            return task;
        }
        Map<String, Object> values = new HashMap<>(Map.of("due", due.get()));
        store.set(task.id(), "due_on = :due, escalated_at = null", values);
        store.step(
                task,
                TaskAct.RESCHEDULED,
                By.of(CALENDAR, clock.instant()),
                due.get().toString(),
                "",
                null);
        TaskView moved = store.get(task.id());
        letters.tell(CALENDAR, moved.accountable().id(), moved, "coordination.task-moved", "v" + moved.version(), "");
        return moved;
    }

    /** A node that was down for a day catches up with the nearest step, not with all. */
    private boolean look(TaskView task) {
        long left = ChronoUnit.DAYS.between(days.today(task.library()), task.due());
        int first = policies.inForce(CoordinationConfiguration.REMIND_BEFORE, task.library())
                .value();
        if (left > first) {
            return false;
        }
        if (left < 0) {
            return escalate(task);
        }
        String step = task.due() + (left == 0 ? " d0" : " before");
        if (!store.remind(task.id(), step, clock.instant())) {
            return false;
        }
        letters.tell(CALENDAR, task.accountable().id(), task, "coordination.task-reminder", step, task.text());
        return true;
    }

    private boolean escalate(TaskView task) {
        String step = task.due() + " late";
        if (!store.remind(task.id(), step, clock.instant())) {
            return false;
        }
        store.set(task.id(), "escalated_at = :at", Map.of("at", Sql.at(clock.instant())));
        store.step(task, TaskAct.ESCALATED, By.of(CALENDAR, clock.instant()), "", "", null);
        letters.tell(CALENDAR, task.accountable().id(), task, "coordination.task-late", step, task.text());
        for (PersonId above : above(task)) {
            letters.tell(CALENDAR, above, task, "coordination.task-late-below", step, task.text());
        }
        return true;
    }

    /** Who leads the task's group and those above it; where nobody does, who gives tasks in the library. */
    private Set<PersonId> above(TaskView task) {
        Set<PersonId> above = new LinkedHashSet<>();
        Optional<GroupView> at = Optional.ofNullable(task.group()).flatMap(groups::find);
        while (at.isPresent()) {
            at.get()
                    .tier(Tier.LEADER)
                    .forEach(leader -> above.add(leader.person().id()));
            at = Optional.ofNullable(at.get().parent()).flatMap(groups::find);
        }
        if (above.isEmpty()) {
            List<PersonRef> givers = colleagues.holding(CoordinationAccess.TASK_ASSIGN, task.library());
            givers.forEach(giver -> above.add(giver.id()));
        }
        above.remove(task.accountable().id());
        return above;
    }
}
