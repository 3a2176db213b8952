package org.kaijuan.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.NewTask;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskSource;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Makes tasks of a plan's steps, for the people who were named. */
@Component
class PlanHandout {

    private final ActivationRows rows;
    private final Tasks tasks;
    private final Libraries libraries;

    PlanHandout(ActivationRows rows, Tasks tasks, Libraries libraries) {
        this.rows = rows;
        this.tasks = tasks;
        this.libraries = libraries;
    }

    /** In the caller's transaction. A step without a person stays its post's; one that cannot be given is noted. */
    void of(Actor actor, PlanView plan, ActivationView activation, NewActivation wish) {
        for (StepView step : activation.steps()) {
            PersonId person = wish.people().get(step.step().post());
            if (person != null && step.person() != null && step.step() instanceof Step.Task task) {
                give(actor, activation, step, newTask(plan, activation, step, task, person));
            }
        }
    }

    private void give(Actor actor, ActivationView activation, StepView step, NewTask task) {
        switch (tasks.assign(actor, task)) {
            case Outcome.Done<TaskId>(TaskId given) -> {
                rows.setTask(activation.id(), step.step().key(), given.value());
                rows.note(
                        activation.id(),
                        "assigned",
                        step.step().title(),
                        actor.name(),
                        String.valueOf(step.person()),
                        null);
            }
            case Outcome.Refused<TaskId>(var refusal) ->
                rows.note(activation.id(), "not-assigned", step.step().title(), actor.name(), refusal.code(), null);
        }
    }

    private NewTask newTask(PlanView plan, ActivationView activation, StepView step, Step.Task task, PersonId person) {
        LocalDate due = LocalDate.ofInstant(
                step.due(), libraries.get(activation.library()).zone());
        TaskSource source = new TaskSource(
                TaskSource.Kind.PLAN,
                activation.id().toString(),
                activation.title(),
                "/plans/activations/" + activation.id());
        return new NewTask(
                        activation.library(),
                        task.title(),
                        task.text(),
                        source,
                        due,
                        person,
                        List.of(),
                        group(plan.group()))
                .once("plan:" + activation.id() + ":" + task.key());
    }

    private static @Nullable GroupId group(@Nullable UUID id) {
        return id == null ? null : new GroupId(id);
    }
}
