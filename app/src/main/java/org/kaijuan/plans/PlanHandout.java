package org.kaijuan.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.ContinuityPermissions;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.Orders;
import org.kaijuan.coordination.CoordinationAccess;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.NewTask;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.springframework.stereotype.Component;

/**
 * Makes of a plan's steps what other modules do: of its actions the draft of an order, which a director previews and applies;
 * of its tasks tasks for the people who were named. In the caller's transaction; what cannot be made stops the beginning.
 */
@Component
class PlanHandout {

    private final ActivationRows rows;
    private final PlanRights rights;
    private final Orders orders;
    private final Tasks tasks;

    PlanHandout(ActivationRows rows, PlanRights rights, Orders orders, Tasks tasks) {
        this.rows = rows;
        this.rights = rights;
        this.orders = orders;
        this.tasks = tasks;
    }

    /** Why the actor cannot begin the plan, whose actions and tasks they may not give. */
    Optional<Refusal> refusal(Actor actor, PlanView plan, PlanContent content) {
        LibraryId library = plan.libraryId();
        boolean mayOrder = content.actions().isEmpty()
                || rights.may(
                        actor,
                        ContinuityPermissions.DRAFT,
                        library,
                        plan.scope().id());
        boolean mayAssign = library == null
                || content.steps(Step.Task.class).isEmpty()
                || actor.may(CoordinationAccess.TASK_ASSIGN, library);
        boolean isAllowed = mayOrder && mayAssign;
        return isAllowed ? Optional.empty() : Optional.of(Refusal.of("plans.may-not-order"));
    }

    /** @throws RefusedException if the order or a task makes no sense */
    void give(Actor actor, PlanView plan, ActivationView activation, NewActivation wish) {
        draft(actor, plan, activation, wish);
        LibraryId library = activation.library();
        if (library == null) {
            // the tasks of libraries are kept by libraries; an office's people find theirs among the steps
            return;
        }
        for (StepView step : activation.steps()) {
            PersonId person = wish.people().get(step.step().post());
            if (person != null && step.person() != null && step.step() instanceof Step.Task task) {
                give(actor, plan, library, activation, step, task, person);
            }
        }
    }

    private void draft(Actor actor, PlanView plan, ActivationView activation, NewActivation wish) {
        List<ActionStep> steps = activation.steps().stream()
                .flatMap(step -> step.step() instanceof Step.Action action
                        ? Optional.of(new ActionStep(action.action(), action.parameters())).stream()
                        : Optional.<ActionStep>empty().stream())
                .toList();
        if (steps.isEmpty()) {
            return;
        }
        NewOrder order = new NewOrder(
                activation.unit(),
                plan.title(),
                wish.number(),
                plan.owner(),
                wish.from(),
                wish.to(),
                wish.reason(),
                steps,
                null);
        OrderId id = orders.draft(actor, order).orThrow();
        rows.setOrder(activation.id(), id);
        rows.note(activation.id(), "ordered", "", actor.name(), wish.number(), null);
    }

    /** Looks at the order of an exercise and applies it: in a copy nobody is shut out. */
    void apply(Actor actor, ActivationView activation) {
        OrderId order = activation.order();
        if (order != null) {
            orders.apply(actor, order, orders.preview(actor, order).hash()).orThrow();
        }
    }

    private void give(
            Actor actor,
            PlanView plan,
            LibraryId library,
            ActivationView activation,
            StepView step,
            Step.Task task,
            PersonId person) {
        LocalDate due = LocalDate.ofInstant(step.due(), rights.zone(library));
        TaskSource source = new TaskSource(
                TaskSource.Kind.PLAN,
                activation.id().toString(),
                activation.title(),
                "/plans/activations/" + activation.id());
        NewTask given = new NewTask(
                        library, task.title(), task.text(), source, due, person, List.of(), group(plan.group()))
                .once("plan:" + activation.id() + ":" + task.key());
        TaskId id = tasks.assign(actor, given).orThrow();
        rows.setTask(activation.id(), task.key(), id.value());
        rows.note(activation.id(), "assigned", task.title(), actor.name(), String.valueOf(step.person()), null);
    }

    private static @Nullable GroupId group(@Nullable UUID id) {
        return id == null ? null : new GroupId(id);
    }
}
