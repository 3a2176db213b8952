package org.kaijuan.coordination.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.HandOvers;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.Allow;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks that go from one department to another, for programs (ORG-24). */
@RestController
@RequestMapping("/api/v1/tasks/{id}/hand-over")
class HandOversApi {

    private final Tasks tasks;
    private final HandOvers handOvers;

    HandOversApi(Tasks tasks, HandOvers handOvers) {
        this.tasks = tasks;
        this.handOvers = handOvers;
    }

    /** An offer to another department. */
    record Offer(
            String department,
            @Nullable UUID person,
            @Nullable String reason) {}

    /** Why something is refused. */
    record Reason(@Nullable String reason) {}

    @PostMapping
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson offer(Actor actor, @PathVariable String id, @RequestBody Offer offer) {
        return json(
                actor,
                handOvers.offer(
                        actor,
                        TaskId.of(id),
                        Sent.department(offer.department()),
                        Sent.person(offer.person()),
                        Sent.text(offer.reason())));
    }

    @PostMapping("/acceptance")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson takeOver(Actor actor, @PathVariable String id) {
        return json(actor, handOvers.accept(actor, TaskId.of(id)));
    }

    @PostMapping("/refusal")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson refuse(Actor actor, @PathVariable String id, @RequestBody Reason reason) {
        return json(actor, handOvers.refuse(actor, TaskId.of(id), Sent.text(reason.reason())));
    }

    /** Takes the offer back. */
    @PostMapping("/withdrawal")
    @Allow(CoordinationAccess.TASK_WORK)
    TaskJson withdraw(Actor actor, @PathVariable String id) {
        return json(actor, handOvers.withdraw(actor, TaskId.of(id)));
    }

    private TaskJson json(Actor actor, Outcome<TaskView> outcome) {
        TaskView task = outcome.orThrow();
        return TaskJson.of(tasks.get(actor, task.id()), tasks.history(actor, task.id()));
    }
}
