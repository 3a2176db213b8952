package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with a task; what they file with it is {@link TaskFiles}. Each command locks the task, so of two at once one
 * comes second and sees the first.
 */
@Service
public class TaskWork {

    private static final int LONGEST_TEXT = 4000;

    private final TaskMoves moves;
    private final TaskStore store;
    private final TaskDays days;
    private final TaskLetters letters;
    private final Tasks tasks;
    private final Colleagues colleagues;

    TaskWork(TaskMoves moves, TaskStore store, TaskDays days, TaskLetters letters, Tasks tasks, Colleagues colleagues) {
        this.moves = moves;
        this.store = store;
        this.days = days;
        this.letters = letters;
        this.tasks = tasks;
        this.colleagues = colleagues;
    }

    /** The accountable person says that they will do it. */
    @Transactional
    public Outcome<TaskView> accept(Actor actor, TaskId id) {
        TaskMoves.Change change = own(actor, id);
        return switch (change.task().state()) {
            case OPEN ->
                moves.move(
                        change,
                        TaskAct.ACCEPTED,
                        "",
                        "",
                        "state = 'accepted', accepted_at = :at",
                        Map.of("at", Sql.at(change.by().at())));
            case ACCEPTED -> Outcome.done(change.task());
            case DONE, DROPPED -> Outcome.refused("coordination.task-over");
        };
    }

    /** A word for the history; for everybody who may be given work in the library. */
    @Transactional
    public Outcome<TaskView> comment(Actor actor, TaskId id, String text) {
        TaskMoves.Change change = moves.begin(actor, id);
        actor.require(CoordinationAccess.TASK_WORK, change.task().library());
        if (isMissing(text)) {
            return Outcome.refused("coordination.text-missing", LONGEST_TEXT);
        }
        if (!change.task().isOf(actor)) {
            letters.tell(
                    actor,
                    change.task().accountable().id(),
                    change.task(),
                    "coordination.task-comment",
                    change.by().at().toString(),
                    text.strip());
        }
        return moves.note(change, TaskAct.COMMENTED, "", text.strip(), null);
    }

    /** It is done; what was done is said in a sentence. By who answers for it, or by who gives tasks there. */
    @Transactional
    public Outcome<TaskView> complete(Actor actor, TaskId id, String result) {
        TaskMoves.Change change = own(actor, id);
        if (!change.task().state().isRunning()) {
            return Outcome.refused("coordination.task-over");
        }
        return isMissing(result)
                ? Outcome.refused("coordination.result-missing", LONGEST_TEXT)
                : moves.end(change, TaskAct.DONE, TaskState.DONE, result.strip());
    }

    /** It is not to be done any more, and why. */
    @Transactional
    public Outcome<TaskView> drop(Actor actor, TaskId id, String why) {
        TaskMoves.Change change = led(actor, id);
        if (!change.task().state().isRunning()) {
            return Outcome.refused("coordination.task-over");
        }
        if (isMissing(why)) {
            return Outcome.refused("coordination.reason-missing", LONGEST_TEXT);
        }
        tellAccountable(actor, change.task(), "coordination.task-dropped", why.strip());
        return moves.end(change, TaskAct.DROPPED, TaskState.DROPPED, why.strip());
    }

    /** It was over and is not. */
    @Transactional
    public Outcome<TaskView> reopen(Actor actor, TaskId id, String why) {
        TaskMoves.Change change = led(actor, id);
        if (change.task().state().isRunning()) {
            return Outcome.refused("coordination.task-not-over");
        }
        if (isMissing(why)) {
            return Outcome.refused("coordination.reason-missing", LONGEST_TEXT);
        }
        if (colleagues
                .find(change.task().library(), change.task().accountable().id())
                .isEmpty()) {
            return Outcome.refused("coordination.person-not-here");
        }
        tellAccountable(actor, change.task(), "coordination.task-given", why.strip());
        return moves.move(
                change,
                TaskAct.REOPENED,
                "",
                why.strip(),
                "state = 'open', result = '', accepted_at = null, ended_at = null, ended_on = null, escalated_at = null",
                Map.of());
    }

    /** Somebody else answers for it from now on, and has to accept it anew. */
    @Transactional
    public Outcome<TaskView> reassign(Actor actor, TaskId id, PersonId to, String why) {
        TaskMoves.Change change = led(actor, id);
        if (!change.task().state().isRunning()) {
            return Outcome.refused("coordination.task-over");
        }
        Optional<PersonRef> colleague = colleagues.find(change.task().library(), to);
        if (colleague.isEmpty()) {
            return Outcome.refused("coordination.person-not-here");
        }
        return Outcome.done(passed(change, TaskAct.REASSIGNED, colleague.get(), why.strip()));
    }

    /** The task goes to another person; letters tell them. The helpers stay, without the new accountable person. */
    TaskView passed(TaskMoves.Change change, TaskAct act, PersonRef to, String why) {
        TaskView task = change.task();
        store.helpers(
                task.id(),
                task.helpers().stream()
                        .filter(helper -> !helper.id().equals(to.id()))
                        .toList());
        TaskView moved = moves.move(
                        change,
                        act,
                        to.name(),
                        why,
                        "accountable_id = :person, accountable_name = :name, state = 'open', accepted_at = null",
                        Map.of("person", to.id().value(), "name", to.name()))
                .orThrow();
        letters.tell(change.actor(), to.id(), moved, "coordination.task-given", "v" + moved.version(), why);
        return moved;
    }

    /** Another node; a reminder comes before that one too. */
    @Transactional
    public Outcome<TaskView> reschedule(Actor actor, TaskId id, TaskNode node, String why) {
        TaskMoves.Change change = led(actor, id);
        TaskView task = change.task();
        LocalDate given = task.assignedAt().atZone(days.zone(task.library())).toLocalDate();
        Optional<LocalDate> due = days.due(task.library(), node, given);
        if (!task.state().isRunning()) {
            return Outcome.refused("coordination.task-over");
        }
        if (due.isEmpty()) {
            return Outcome.refused("coordination.no-term");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("due", due.get());
        values.put("offset", node instanceof TaskNode.FromTermStart(int after) ? after : null);
        Outcome<TaskView> moved = moves.move(
                change,
                TaskAct.RESCHEDULED,
                due.get().toString(),
                why.strip(),
                "due_on = :due, term_offset = :offset::integer, escalated_at = null",
                values);
        tellAccountable(actor, store.get(id), "coordination.task-moved", why.strip());
        return moved;
    }

    /** Who helps, all of them. By who answers for it, or by who gives tasks there. */
    @Transactional
    public Outcome<TaskView> help(Actor actor, TaskId id, List<PersonId> helpers) {
        TaskMoves.Change change = own(actor, id);
        TaskView task = change.task();
        return switch (colleagues.all(task.library(), helpers)) {
            case Outcome.Refused<List<PersonRef>>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Done<List<PersonRef>>(List<PersonRef> all) -> {
                List<PersonRef> others = all.stream()
                        .filter(helper -> !helper.id().equals(task.accountable().id()))
                        .toList();
                store.helpers(id, others);
                others.stream()
                        .filter(helper -> !task.isHelpedBy(helper.id()))
                        .forEach(helper ->
                                letters.tell(actor, helper.id(), task, "coordination.task-help", "help", task.text()));
                yield moves.note(
                        change,
                        TaskAct.HELPED,
                        String.join(", ", others.stream().map(PersonRef::name).toList()),
                        "",
                        null);
            }
        };
    }

    /** Whether the actor may drop, pass on and reschedule the task. */
    public boolean mayLead(Actor actor, TaskView task) {
        return tasks.mayAssign(actor, task.library(), task.group());
    }

    private void tellAccountable(Actor actor, TaskView task, String template, String text) {
        letters.tell(actor, task.accountable().id(), task, template, "v" + task.version(), text);
    }

    private TaskMoves.Change own(Actor actor, TaskId id) {
        TaskMoves.Change change = moves.begin(actor, id);
        if (!change.task().isOf(actor) && !mayLead(actor, change.task())) {
            throw new ForbiddenException(CoordinationAccess.TASK_ASSIGN);
        }
        return change;
    }

    private TaskMoves.Change led(Actor actor, TaskId id) {
        TaskMoves.Change change = moves.begin(actor, id);
        if (!mayLead(actor, change.task())) {
            throw new ForbiddenException(CoordinationAccess.TASK_ASSIGN);
        }
        return change;
    }

    private static boolean isMissing(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT;
    }
}
