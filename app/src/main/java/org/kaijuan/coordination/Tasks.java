package org.kaijuan.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks and finds them (ORG-02, 14). What happens with one afterwards is {@link TaskWork} and {@link HandOvers}. */
@Service
public class Tasks {

    private static final int LONGEST_TITLE = 200;

    private final TaskStore store;
    private final TaskLists lists;
    private final TaskDays days;
    private final TaskLetters letters;
    private final GroupStore groups;
    private final Colleagues colleagues;
    private final Libraries libraries;
    private final Audit audit;
    private final BusinessClock clock;

    Tasks(
            TaskStore store,
            TaskLists lists,
            TaskDays days,
            TaskLetters letters,
            GroupStore groups,
            Colleagues colleagues,
            Libraries libraries,
            Audit audit,
            BusinessClock clock) {
        this.store = store;
        this.lists = lists;
        this.days = days;
        this.letters = letters;
        this.groups = groups;
        this.colleagues = colleagues;
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a task to one person, who answers for it, and tells them and the helpers. The same key is the same task.
     * Refused: {@code coordination.task-title}, {@code person-not-here}, {@code group-elsewhere}, {@code no-term}, {@code
     * no-such-department}.
     */
    @Transactional
    public Outcome<TaskId> assign(Actor actor, NewTask task) {
        requireAssign(actor, task);
        return give(actor, task);
    }

    /** The same for parts of the program that have asked themselves who may. */
    Outcome<TaskId> give(Actor actor, NewTask task) {
        String key = task.key();
        Optional<TaskView> known =
                key == null ? Optional.empty() : store.withKey(task.library().code(), key);
        return known.isPresent()
                ? Outcome.done(known.get().id())
                : switch (ready(task)) {
                    case Outcome.Refused<TaskStore.Ready>(Refusal refusal) -> Outcome.refused(refusal);
                    case Outcome.Done<TaskStore.Ready>(TaskStore.Ready ready) -> Outcome.done(insert(actor, ready));
                };
    }

    /** What {@link #assign} would say, without giving the task. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(Actor actor, NewTask task) {
        requireAssign(actor, task);
        return ready(task) instanceof Outcome.Refused<TaskStore.Ready>(Refusal refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private TaskId insert(Actor actor, TaskStore.Ready ready) {
        NewTask task = ready.task();
        By by = By.of(actor, clock.instant());
        Optional<TaskId> inserted = store.insert(ready, by, days.today(task.library()));
        if (inserted.isEmpty()) {
            // somebody else gave it under the same key just now
            return store.withKey(task.library().code(), String.valueOf(task.key()))
                    .orElseThrow()
                    .id();
        }
        TaskView given = store.get(inserted.get());
        store.step(given, TaskAct.ASSIGNED, by, given.accountable().name(), "", null);
        audit.record(
                actor,
                "coordination.task.assigned",
                given.library(),
                "task",
                given.id().toString(),
                Map.of("title", given.title(), "due", given.due().toString()));
        letters.tell(actor, given.accountable().id(), given, "coordination.task-given", "given", given.text());
        given.helpers()
                .forEach(helper ->
                        letters.tell(actor, helper.id(), given, "coordination.task-help", "help", given.text()));
        return given.id();
    }

    private Outcome<TaskStore.Ready> ready(NewTask task) {
        LibraryId library = task.library();
        Optional<LocalDate> due = days.due(library, task.node(), days.today(library));
        Optional<PersonRef> accountable = colleagues.find(library, task.accountable());
        UnitId department = task.department();
        GroupId group = task.group();
        if (task.title().isBlank() || task.title().length() > LONGEST_TITLE) {
            return Outcome.refused("coordination.task-title", LONGEST_TITLE);
        }
        if (accountable.isEmpty()) {
            return Outcome.refused("coordination.person-not-here");
        }
        if (due.isEmpty()) {
            return Outcome.refused("coordination.no-term");
        }
        if (group != null && !groups.get(group).library().equals(library)) {
            return Outcome.refused("coordination.group-elsewhere");
        }
        if (department != null && !isDepartment(library, department)) {
            return Outcome.refused("coordination.no-such-department");
        }
        UnitId where = department == null ? departmentOf(library, task.accountable()) : department;
        return colleagues
                .all(library, task.helpers())
                .map(helpers -> new TaskStore.Ready(
                        task,
                        due.get(),
                        accountable.get(),
                        helpers.stream()
                                .filter(helper -> !helper.id().equals(task.accountable()))
                                .toList(),
                        where));
    }

    boolean isDepartment(LibraryId library, UnitId department) {
        return libraries.departments(library).stream()
                .anyMatch(unit -> unit.id().equals(department));
    }

    private @Nullable UnitId departmentOf(LibraryId library, PersonId person) {
        return colleagues.of(library).stream()
                .filter(colleague -> colleague.id().equals(person))
                .findFirst()
                .map(colleague -> colleague.department())
                .orElse(null);
    }

    /** Who may give tasks to anybody, who leads the group, and everybody to themselves. */
    private void requireAssign(Actor actor, NewTask task) {
        LibraryId library = task.library();
        CoordinationAccess.see(actor, library, CoordinationAccess.TASK_READ, "library " + library);
        boolean toOneself = actor.is(task.accountable()) && actor.may(CoordinationAccess.TASK_WORK, library);
        if (!toOneself && !leads(actor, task.group())) {
            actor.require(CoordinationAccess.TASK_ASSIGN, library);
        }
    }

    /** Whether the actor leads the group or one above it. */
    boolean leads(Actor actor, @Nullable GroupId group) {
        Optional<GroupView> at = Optional.ofNullable(group).flatMap(groups::find);
        while (at.isPresent()) {
            if (actor.person() != null && at.get().isWorking() && at.get().isLedBy(actor.person())) {
                return true;
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(groups::find);
        }
        return false;
    }

    /** Whether the actor may give tasks of a group, or of none, to anybody in the library. */
    public boolean mayAssign(Actor actor, LibraryId library, @Nullable GroupId group) {
        return actor.may(CoordinationAccess.TASK_ASSIGN, library) || leads(actor, group);
    }

    /** @throws NotFoundException if there is no such task in the actor's scope */
    @Transactional(readOnly = true)
    public TaskView get(Actor actor, TaskId id) {
        TaskView task = store.get(id);
        CoordinationAccess.see(actor, task.library(), CoordinationAccess.TASK_READ, id);
        return task;
    }

    /** What happened with a task, from the beginning. */
    @Transactional(readOnly = true)
    public List<TaskStep> history(Actor actor, TaskId id) {
        return store.steps(get(actor, id).id());
    }

    /** A page of tasks in the actor's scope, the next to be done first. */
    @Transactional(readOnly = true)
    public Listing<TaskView> list(Actor actor, TaskFilter filter, @Nullable String cursor, int limit) {
        return lists.page(actor.scope(CoordinationAccess.TASK_READ), filter, cursor, limit);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, TaskFilter filter) {
        return lists.count(actor.scope(CoordinationAccess.TASK_READ), filter);
    }

    /** All of them for a file; to be closed, and read after this has returned. That they were exported is recorded. */
    public Stream<TaskView> export(Actor actor, TaskFilter filter) {
        audit.exported(actor, actor.library(), "coordination.tasks", count(actor, filter));
        return lists.stream(actor.scope(CoordinationAccess.TASK_READ), filter);
    }

    /** How many tasks of the actor's own are not done yet; cheap. */
    @Transactional(readOnly = true)
    public long ownRunning(Actor actor) {
        return actor.person() == null ? 0 : count(actor, TaskFilter.RUNNING.of(actor.person()));
    }

    /** The tasks that came from something, e.g. an order; for modules that decide themselves who may see it. */
    @Transactional(readOnly = true)
    public List<TaskView> from(TaskSource.Kind kind, String reference) {
        try (Stream<TaskView> tasks = lists.stream(libraries.everywhere(), TaskFilter.from(kind, reference))) {
            return tasks.toList();
        }
    }
}
