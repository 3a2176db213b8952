package org.kaijuan.coordination;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.files.FileView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Component;

/** The one way in which a task changes: its columns, the step that explains it and the audit entry, in one transaction. */
@Component
class TaskMoves {

    private final TaskStore store;
    private final TaskDays days;
    private final Audit audit;
    private final BusinessClock clock;

    TaskMoves(TaskStore store, TaskDays days, Audit audit, BusinessClock clock) {
        this.store = store;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** A task under its lock, and who is changing it. */
    record Change(Actor actor, TaskView task, By by) {}

    /** Locks the task for somebody who may see it. */
    Change begin(Actor actor, TaskId id) {
        TaskView task = store.lock(id);
        CoordinationAccess.see(actor, task.library(), CoordinationAccess.TASK_READ, id);
        return new Change(actor, task, By.of(actor, clock.instant()));
    }

    /** Only the history grows. */
    Outcome<TaskView> note(Change change, TaskAct act, String subject, String text, @Nullable FileView file) {
        store.step(change.task(), act, change.by(), subject, text, file);
        return explained(change, act, subject);
    }

    /** The task changes too; see {@link TaskStore#set}. */
    Outcome<TaskView> move(
            Change change,
            TaskAct act,
            String subject,
            String text,
            String assignments,
            Map<String, ? extends @Nullable Object> values) {
        store.set(change.task().id(), assignments, values);
        return note(change, act, subject, text, null);
    }

    /** The task is over. */
    Outcome<TaskView> end(Change change, TaskAct act, TaskState state, String text) {
        return move(
                change,
                act,
                "",
                text,
                "state = :state, result = :text, ended_at = :at, ended_on = :day",
                Map.of(
                        "state", state.code(),
                        "text", text,
                        "at", Sql.at(change.by().at()),
                        "day", days.today(change.task().library())));
    }

    private Outcome<TaskView> explained(Change change, TaskAct act, String subject) {
        TaskView task = change.task();
        audit.record(
                change.actor(),
                "coordination.task." + act.code(),
                task.library(),
                "task",
                task.id().toString(),
                subject.isEmpty() ? Map.of() : Map.of("subject", subject));
        return Outcome.done(store.get(task.id()));
    }
}
