package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.NewTask;
import org.kaijuan.coordination.TaskFilter;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskNode;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.TaskWork;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Allow;
import org.kaijuan.web.Answers;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Listing;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for programs (ORG-02, 14). Handing one over to another department is {@link HandOversApi}. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private final Tasks tasks;
    private final TaskWork work;
    private final Libraries libraries;

    TasksApi(Tasks tasks, TaskWork work, Libraries libraries) {
        this.tasks = tasks;
        this.work = work;
        this.libraries = libraries;
    }

    /**
     * A task to be given.
     *
     * @param due day, or absent where {@code daysFromTermStart} says it
     * @param key the same key of the same library is the same task
     */
    record TaskSent(
            String library,
            String title,
            @Nullable String text,
            @Nullable LocalDate due,
            @Nullable Integer daysFromTermStart,
            UUID accountable,
            @Nullable List<UUID> helpers,
            @Nullable UUID group,
            @Nullable String department,
            @Nullable String source,
            @Nullable String sourceLabel,
            @Nullable String key) {}

    /** What was done. */
    record Result(@Nullable String result) {}

    /** Words for the history, or why. */
    record TaskWords(@Nullable String text) {}

    /** Who answers for it from now on. */
    record AssignmentSent(
            @Nullable UUID accountable, @Nullable String why) {}

    /** Another node, as in {@link TaskSent}. */
    record NodeSent(
            @Nullable LocalDate due,
            @Nullable Integer daysFromTermStart,
            @Nullable String why) {}

    /** Everybody who helps. */
    record HelpersSent(@Nullable List<UUID> helpers) {}

    /**
     * @param state {@code running}, {@code late}, {@code ended} or {@code any}; {@code standing} is its older name
     */
    @GetMapping
    @Allow(CoordinationAccess.TASK_READ)
    Listing<TaskJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "running") String standing,
            @RequestParam(required = false) @Nullable UUID accountable,
            @RequestParam(required = false) @Nullable UUID group,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        TaskFilter filter = new TaskFilter(
                standing(state == null ? standing : state),
                Sent.filter(libraries, library),
                Sent.person(accountable),
                Sent.group(group),
                source == null ? null : kind(source),
                reference,
                null,
                null);
        return tasks.list(actor, filter, cursor, Sent.limit(limit)).map(TaskJson::of);
    }

    @PostMapping
    @Allow(CoordinationAccess.TASK_WORK)
    ResponseEntity<TaskJson> assign(Actor actor, @RequestBody TaskSent given) {
        TaskId id = tasks.assign(actor, task(given)).orThrow();
        return Answers.created(Outcome.done(one(actor, id)), created -> "/api/v1/tasks/" + created.id());
    }

    @GetMapping("/{id}")
    @Allow(CoordinationAccess.TASK_READ)
    TaskJson get(Actor actor, @PathVariable String id) {
        return one(actor, TaskId.of(id));
    }

    @PostMapping("/{id}/acceptance")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson accept(Actor actor, @PathVariable String id) {
        return json(actor, work.accept(actor, TaskId.of(id)));
    }

    @PostMapping("/{id}/comments")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson comment(Actor actor, @PathVariable String id, @RequestBody TaskWords words) {
        return json(actor, work.comment(actor, TaskId.of(id), Sent.text(words.text())));
    }

    @PostMapping("/{id}/completion")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson complete(Actor actor, @PathVariable String id, @RequestBody Result result) {
        return json(actor, work.complete(actor, TaskId.of(id), Sent.text(result.result())));
    }

    /** It is not to be done any more. */
    @PostMapping("/{id}/drop")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson drop(Actor actor, @PathVariable String id, @RequestBody TaskWords why) {
        return json(actor, work.drop(actor, TaskId.of(id), Sent.text(why.text())));
    }

    @PostMapping("/{id}/reopening")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson reopen(Actor actor, @PathVariable String id, @RequestBody TaskWords why) {
        return json(actor, work.reopen(actor, TaskId.of(id), Sent.text(why.text())));
    }

    @PostMapping("/{id}/assignment")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson reassign(Actor actor, @PathVariable String id, @RequestBody AssignmentSent assigned) {
        PersonId to = new PersonId(Sent.needed("accountable", assigned.accountable()));
        return json(actor, work.reassign(actor, TaskId.of(id), to, Sent.text(assigned.why())));
    }

    @PostMapping("/{id}/node")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson reschedule(Actor actor, @PathVariable String id, @RequestBody NodeSent moved) {
        TaskNode node = node(moved.due(), moved.daysFromTermStart());
        return json(actor, work.reschedule(actor, TaskId.of(id), node, Sent.text(moved.why())));
    }

    @PostMapping("/{id}/helpers")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson help(Actor actor, @PathVariable String id, @RequestBody HelpersSent helped) {
        return json(actor, work.help(actor, TaskId.of(id), Sent.people(helped.helpers())));
    }

    private TaskJson json(Actor actor, Outcome<TaskView> outcome) {
        return one(actor, outcome.orThrow().id());
    }

    private TaskJson one(Actor actor, TaskId id) {
        return TaskJson.of(tasks.get(actor, id), tasks.history(actor, id));
    }

    private NewTask task(TaskSent given) {
        String kind = given.source() == null ? TaskSource.Kind.OWN.code() : given.source();
        return new NewTask(
                Sent.library(libraries, given.library()),
                Sent.text(given.title()),
                Sent.text(given.text()),
                new TaskSource(kind(kind), "", Sent.text(given.sourceLabel()), null),
                node(given.due(), given.daysFromTermStart()),
                new PersonId(Sent.needed("accountable", given.accountable())),
                Sent.people(given.helpers()),
                Sent.group(given.group()),
                given.department() == null ? null : Sent.department(given.department()),
                given.key());
    }

    private static TaskFilter.Standing standing(String code) {
        return TaskFilter.Standing.find(code).orElseThrow(() -> BadInputException.of("web.bad-parameter", "state"));
    }

    private static TaskNode node(@Nullable LocalDate due, @Nullable Integer daysFromTermStart) {
        if (daysFromTermStart != null) {
            return TaskNode.fromTermStart(daysFromTermStart);
        }
        if (due == null) {
            throw BadInputException.of("coordination.due-missing");
        }
        return TaskNode.on(due);
    }

    private static TaskSource.Kind kind(String code) {
        try {
            return TaskSource.Kind.of(code.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw BadInputException.of("coordination.no-such-source");
        }
    }
}
