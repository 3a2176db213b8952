package org.kaijuan.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.continuity.Orders;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.TaskAct;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskState;
import org.kaijuan.coordination.TaskStep;
import org.kaijuan.coordination.TaskView;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * How far the steps of a running plan are where the work is done elsewhere: an action is done when its order was applied, a
 * task when whoever answers for it says so. Read whenever it is shown, so nothing must be kept equal.
 */
@Component
class PlanProgress {

    private final Orders orders;
    private final Tasks tasks;

    PlanProgress(Orders orders, Tasks tasks) {
        this.orders = orders;
        this.tasks = tasks;
    }

    /** The activation with the steps that are done by now. */
    ActivationView of(Actor actor, ActivationView activation) {
        OrderView order = order(actor, activation);
        List<StepView> steps = activation.steps().stream()
                .map(step -> step.isDone() ? step : progressed(actor, activation, step, order))
                .toList();
        return activation.with(steps);
    }

    private StepView progressed(Actor actor, ActivationView activation, StepView step, @Nullable OrderView order) {
        return switch (step.step()) {
            case Step.Action action -> applied(step, order);
            case Step.Task task -> finished(actor, activation, step);
            case Step.Check check -> step;
        };
    }

    private static StepView applied(StepView step, @Nullable OrderView order) {
        Instant at = order == null ? null : order.appliedAt();
        return order == null || at == null || !order.state().isInForce()
                ? step
                : step.doneBy(at, String.valueOf(order.appliedBy()), "");
    }

    private StepView finished(Actor actor, ActivationView activation, StepView step) {
        LibraryId library = activation.library();
        if (step.task() == null || library == null || !actor.may(CoordinationAccess.TASK_READ, library)) {
            return step;
        }
        TaskView task = tasks.get(actor, new TaskId(step.task()));
        if (task.state() != TaskState.DONE) {
            return step;
        }
        Optional<TaskStep> done = tasks.history(actor, task.id()).stream()
                .filter(each -> each.act() == TaskAct.DONE)
                .reduce((first, last) -> last);
        return done.map(each -> step.doneBy(each.at(), each.by(), task.result()))
                .orElse(step);
    }

    /** The order, if the actor may see it: a draft is not everybody's. */
    private @Nullable OrderView order(Actor actor, ActivationView activation) {
        OrderId order = activation.order();
        if (order == null) {
            return null;
        }
        try {
            return orders.get(actor, order);
        } catch (NotFoundException notShown) {
            return null;
        }
    }
}
