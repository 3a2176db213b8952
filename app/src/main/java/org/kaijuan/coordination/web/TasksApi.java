package org.kaijuan.coordination.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.HandOvers;
import org.kaijuan.coordination.NewTask;
import org.kaijuan.coordination.TaskFilter;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskNode;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.coordination.TaskWork;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
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

/** Tasks for programs. */
@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {

    private static final int PAGE = 100;

    private final Tasks tasks;
    private final TaskWork work;
    private final HandOvers handOvers;
    private final Libraries libraries;

    TasksApi(Tasks tasks, TaskWork work, HandOvers handOvers, Libraries libraries) {
        this.tasks = tasks;
        this.work = work;
        this.handOvers = handOvers;
        this.libraries = libraries;
    }

    /**
     * A task to be given.
     *
     * @param due day, or absent where {@code daysFromTermStart} says it
     * @param key the same key of the same library is the same task
     */
    record Given(
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

    /** An offer to another department. */
    record Offer(
            String department,
            @Nullable UUID person,
            @Nullable String reason) {}

    /** Why something is refused. */
    record Reason(@Nullable String reason) {}

    @GetMapping
    @Allow(CoordinationAccess.TASK_READ)
    Listing<TaskJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String library,
            @RequestParam(defaultValue = "running") String standing,
            @RequestParam(required = false) @Nullable UUID accountable,
            @RequestParam(required = false) @Nullable UUID group,
            @RequestParam(required = false) @Nullable String cursor) {
        TaskFilter filter = new TaskFilter(
                TaskFilter.Standing.of(standing),
                library.isEmpty() ? null : library(library),
                accountable == null ? null : new PersonId(accountable),
                group == null ? null : new GroupId(group),
                null,
                null,
                null,
                null);
        return tasks.list(actor, filter, cursor, PAGE).map(TaskJson::of);
    }

    @PostMapping
    @Allow(CoordinationAccess.TASK_WORK)
    ResponseEntity<TaskJson> assign(Actor actor, @RequestBody Given given) {
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
        return one(actor, work.accept(actor, TaskId.of(id)).orThrow().id());
    }

    @PostMapping("/{id}/completion")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson complete(Actor actor, @PathVariable String id, @RequestBody Result result) {
        return one(
                actor,
                work.complete(actor, TaskId.of(id), text(result.result()))
                        .orThrow()
                        .id());
    }

    @PostMapping("/{id}/hand-over")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson offer(Actor actor, @PathVariable String id, @RequestBody Offer offer) {
        PersonId person = offer.person() == null ? null : new PersonId(offer.person());
        return one(
                actor,
                handOvers
                        .offer(actor, TaskId.of(id), department(offer.department()), person, text(offer.reason()))
                        .orThrow()
                        .id());
    }

    @PostMapping("/{id}/hand-over/acceptance")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson takeOver(Actor actor, @PathVariable String id) {
        return one(actor, handOvers.accept(actor, TaskId.of(id)).orThrow().id());
    }

    @PostMapping("/{id}/hand-over/refusal")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson refuse(Actor actor, @PathVariable String id, @RequestBody Reason reason) {
        return one(
                actor,
                handOvers
                        .refuse(actor, TaskId.of(id), text(reason.reason()))
                        .orThrow()
                        .id());
    }

    private TaskJson one(Actor actor, TaskId id) {
        return TaskJson.of(tasks.get(actor, id), tasks.history(actor, id));
    }

    private NewTask task(Given given) {
        String kind = given.source() == null ? TaskSource.Kind.OWN.code() : given.source();
        return new NewTask(
                library(given.library()),
                text(given.title()),
                text(given.text()),
                new TaskSource(kind(kind), "", text(given.sourceLabel()), null),
                node(given),
                new PersonId(given.accountable()),
                Optional.ofNullable(given.helpers()).orElse(List.of()).stream()
                        .map(PersonId::new)
                        .toList(),
                given.group() == null ? null : new GroupId(given.group()),
                given.department() == null ? null : department(given.department()),
                given.key());
    }

    private static TaskNode node(Given given) {
        if (given.daysFromTermStart() != null) {
            return TaskNode.fromTermStart(given.daysFromTermStart());
        }
        LocalDate due = given.due();
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

    private static UnitId department(String code) {
        if (!UnitId.isValid(code)) {
            throw BadInputException.of("coordination.no-such-department");
        }
        return new UnitId(code);
    }

    private LibraryId library(String code) {
        return libraries.find(code).map(LibraryView::id).orElseThrow(() -> new NotFoundException("library " + code));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
