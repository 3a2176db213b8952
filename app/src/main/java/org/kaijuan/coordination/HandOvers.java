package org.kaijuan.coordination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that go from one department to another (ORG-24): offered, then accepted or refused with a word. Until it is accepted,
 * who answered for the task answers for it.
 */
@Service
public class HandOvers {

    private static final int LONGEST_TEXT = 1000;

    private final HandOverStore store;
    private final TaskMoves moves;
    private final TaskWork work;
    private final TaskStore taskStore;
    private final Tasks tasks;
    private final TaskLetters letters;
    private final Colleagues colleagues;

    HandOvers(
            HandOverStore store,
            TaskMoves moves,
            TaskWork work,
            TaskStore taskStore,
            Tasks tasks,
            TaskLetters letters,
            Colleagues colleagues) {
        this.store = store;
        this.moves = moves;
        this.work = work;
        this.taskStore = taskStore;
        this.tasks = tasks;
        this.letters = letters;
        this.colleagues = colleagues;
    }

    /**
     * Offers a task to another department. Refused: {@code coordination.task-over}, {@code no-such-department}, {@code
     * same-department}, {@code hand-over-open}, {@code reason-missing}, {@code person-not-here}.
     *
     * @param person who is asked there; absent for the department as a whole
     */
    @Transactional
    public Outcome<TaskView> offer(Actor actor, TaskId id, UnitId to, @Nullable PersonId person, String reason) {
        TaskMoves.Change change = moves.begin(actor, id);
        TaskView task = change.task();
        if (!task.isOf(actor) && !work.mayLead(actor, task)) {
            throw new ForbiddenException(CoordinationAccess.TASK_ASSIGN);
        }
        Optional<PersonRef> asked = person == null ? Optional.empty() : colleagues.find(task.library(), person);
        if (!task.state().isRunning()) {
            return Outcome.refused("coordination.task-over");
        }
        if (!tasks.isDepartment(task.library(), to)) {
            return Outcome.refused("coordination.no-such-department");
        }
        if (to.equals(task.department())) {
            return Outcome.refused("coordination.same-department");
        }
        if (store.open(id).isPresent()) {
            return Outcome.refused("coordination.hand-over-open");
        }
        if (isMissing(reason)) {
            return Outcome.refused("coordination.reason-missing", LONGEST_TEXT);
        }
        if (person != null && asked.isEmpty()) {
            return Outcome.refused("coordination.person-not-here");
        }
        store.insert(task, to, asked.orElse(null), reason.strip(), change.by());
        addressees(task, to, asked)
                .forEach(addressee -> letters.tell(
                        actor,
                        addressee.id(),
                        task,
                        "coordination.hand-over-offered",
                        change.by().at().toString(),
                        reason.strip()));
        return moves.note(change, TaskAct.OFFERED, to.code(), reason.strip(), null);
    }

    /** Whoever is asked; else the people of the department; else those who give tasks. */
    private List<PersonRef> addressees(TaskView task, UnitId to, Optional<PersonRef> asked) {
        List<PersonRef> there = asked.map(List::of).orElseGet(() -> colleagues.in(task.library(), to.code()));
        return there.isEmpty() ? colleagues.holding(CoordinationAccess.TASK_ASSIGN, task.library()) : there;
    }

    /** Takes the task: from now on the actor answers for it, in the department that it was offered to. */
    @Transactional
    public Outcome<TaskView> accept(Actor actor, TaskId id) {
        TaskMoves.Change change = moves.begin(actor, id);
        Optional<HandOver> offered = answerable(change);
        if (offered.isEmpty()) {
            return Outcome.refused("coordination.hand-over-answered");
        }
        HandOver handOver = offered.get();
        Optional<PersonRef> taking = colleagues.find(change.task().library(), actor.requirePerson());
        if (taking.isEmpty()) {
            return Outcome.refused("coordination.person-not-here");
        }
        PersonRef before = change.task().accountable();
        store.answer(handOver, HandOver.State.ACCEPTED, change.by(), "");
        taskStore.set(
                id,
                "department = :department",
                Map.of("department", handOver.to().code()));
        TaskView taken = work.passed(change, TaskAct.TAKEN_OVER, taking.get(), handOver.reason());
        letters.tell(
                actor,
                before.id(),
                taken,
                "coordination.hand-over-accepted",
                handOver.id().toString(),
                "");
        work.accept(actor, id).orThrow();
        return Outcome.done(taskStore.get(id));
    }

    /** Says no, and why; the task stays where it is. */
    @Transactional
    public Outcome<TaskView> refuse(Actor actor, TaskId id, String why) {
        TaskMoves.Change change = moves.begin(actor, id);
        Optional<HandOver> offered = answerable(change);
        if (offered.isEmpty()) {
            return Outcome.refused("coordination.hand-over-answered");
        }
        if (isMissing(why)) {
            return Outcome.refused("coordination.reason-missing", LONGEST_TEXT);
        }
        store.answer(offered.get(), HandOver.State.REFUSED, change.by(), why.strip());
        letters.tell(
                actor,
                change.task().accountable().id(),
                change.task(),
                "coordination.hand-over-refused",
                offered.get().id().toString(),
                why.strip());
        return moves.note(change, TaskAct.HAND_OVER_REFUSED, offered.get().to().code(), why.strip(), null);
    }

    /** Takes the offer back; by who answers for the task or gives tasks there. */
    @Transactional
    public Outcome<TaskView> withdraw(Actor actor, TaskId id) {
        TaskMoves.Change change = moves.begin(actor, id);
        if (!change.task().isOf(actor) && !work.mayLead(actor, change.task())) {
            throw new ForbiddenException(CoordinationAccess.TASK_ASSIGN);
        }
        return store.open(id)
                .map(offered -> {
                    store.answer(offered, HandOver.State.WITHDRAWN, change.by(), "");
                    return moves.note(
                            change, TaskAct.HAND_OVER_WITHDRAWN, offered.to().code(), "", null);
                })
                .orElseGet(() -> Outcome.refused("coordination.hand-over-answered"));
    }

    /** All hand-overs of a task, the last first. */
    @Transactional(readOnly = true)
    public List<HandOver> of(Actor actor, TaskId id) {
        return store.of(tasks.get(actor, id).id());
    }

    /** Those that wait for the actor's answer. */
    @Transactional(readOnly = true)
    public List<HandOver> waiting(Actor actor) {
        Scope scope = actor.scope(CoordinationAccess.TASK_WORK);
        return scope.isEmpty() || actor.person() == null
                ? List.of()
                : store.waiting(scope).stream()
                        .filter(handOver -> mayAnswer(actor, taskStore.get(handOver.task()), handOver))
                        .toList();
    }

    private Optional<HandOver> answerable(TaskMoves.Change change) {
        Optional<HandOver> offered = store.open(change.task().id());
        if (offered.isPresent() && !mayAnswer(change.actor(), change.task(), offered.get())) {
            throw new ForbiddenException(CoordinationAccess.TASK_WORK);
        }
        return offered;
    }

    /** Who was asked, who works in the department, or who gives tasks there. */
    private boolean mayAnswer(Actor actor, TaskView task, HandOver handOver) {
        PersonRef asked = handOver.person();
        if (asked != null && actor.is(asked.id())) {
            return true;
        }
        boolean isThere = asked == null
                && colleagues.in(task.library(), handOver.to().code()).stream()
                        .anyMatch(colleague -> actor.is(colleague.id()));
        return isThere || actor.may(CoordinationAccess.TASK_ASSIGN, task.library());
    }

    private static boolean isMissing(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT;
    }
}
