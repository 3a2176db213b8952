package org.kaijuan.plans;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.kaijuan.command.Exercise;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** {@code ./kaijuan drill}: begins the exercise and waits until its order has been carried out. */
@Component
class PlanExercise implements Exercise {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Drills drills;
    private final Activations activations;

    PlanExercise(Drills drills, Activations activations) {
        this.drills = drills;
        this.activations = activations;
    }

    @Override
    public Optional<LibraryId> library(String plan) {
        try {
            return drills.library(PlanId.of(plan));
        } catch (NotFoundException noId) {
            return Optional.empty();
        }
    }

    @Override
    public Result run(Actor actor, String plan) {
        ActivationId id =
                drills.begin(actor, PlanId.of(plan), "./kaijuan drill").orThrow();
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (isMoving(actor, id) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return new Result(
                "/plans/activations/" + id + "/scores",
                drills.report(actor, id).scores().stream()
                        .map(score -> new Score(
                                score.milestone().code(), score.taken(), score.planned(), score.then(), score.points()))
                        .toList());
    }

    private boolean isMoving(Actor actor, ActivationId id) {
        return activations.get(actor, id).steps().stream()
                .anyMatch(step -> step.step() instanceof Step.Action && !step.isDone());
    }
}
