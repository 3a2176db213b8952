package org.kaijuan.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.web.DrillMode;
import org.springframework.stereotype.Service;

/** Rehearses plans in a restored copy and scores what was reached against the plan and against 2020. */
@Service
public class Drills {

    private final Activations activations;
    private final PlanStore plans;
    private final PlanHandout handout;
    private final Libraries libraries;
    private final DrillMode mode;
    private final BusinessClock clock;

    Drills(
            Activations activations,
            PlanStore plans,
            PlanHandout handout,
            Libraries libraries,
            DrillMode mode,
            BusinessClock clock) {
        this.activations = activations;
        this.plans = plans;
        this.handout = handout;
        this.libraries = libraries;
        this.mode = mode;
        this.clock = clock;
    }

    /** Whether this is a copy in which plans are rehearsed. */
    public boolean isDrill() {
        return mode.isOn();
    }

    /** The library of a plan, for the command line; nobody is asked whether they may know it. */
    Optional<LibraryId> library(PlanId plan) {
        return plans.find(plan).flatMap(view -> Optional.ofNullable(view.libraryId()));
    }

    /**
     * Carries the plan out as an exercise and applies its order, which a person does otherwise. {@code plans.no-drill} outside
     * a copy: here an order would be real.
     */
    public Outcome<ActivationId> begin(Actor actor, PlanId plan, String reason) {
        if (!mode.isOn()) {
            return Outcome.refused("plans.no-drill");
        }
        LibraryId library = library(plan).orElseThrow(() -> new NotFoundException("plan of a library " + plan));
        NewActivation wish =
                new NewActivation(reason, "", clock.today(libraries.get(library).zone()), null, Map.of(), true);
        return switch (activations.begin(actor, plan, wish)) {
            case Outcome.Done<ActivationId>(ActivationId id) -> {
                handout.apply(actor, activations.get(actor, id));
                yield Outcome.done(id);
            }
            case Outcome.Refused<ActivationId> refused -> refused;
        };
    }

    /** What has been reached by now, and how soon. */
    public DrillReport report(Actor actor, ActivationId id) {
        ActivationView activation = activations.get(actor, id);
        return new DrillReport(
                activation,
                Arrays.stream(Milestone.values())
                        .map(milestone -> score(activation, milestone))
                        .toList());
    }

    /** A milestone is reached when the last step that says so is done. */
    private Score score(ActivationView activation, Milestone milestone) {
        var steps = activation.steps().stream()
                .filter(step -> step.step().milestone() == milestone)
                .toList();
        Instant started = activation.startedAt();
        Duration planned = steps.stream()
                .map(step -> Duration.between(started, step.due()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean isReached = !steps.isEmpty() && steps.stream().allMatch(StepView::isDone);
        @Nullable
        Duration taken = isReached
                ? steps.stream()
                        .flatMap(step -> Optional.ofNullable(step.doneAt()).stream())
                        .map(done -> Duration.between(started, done))
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        Instant ended = activation.endedAt();
        Duration running = Duration.between(started, ended == null ? clock.instant() : ended);
        return new Score(milestone, taken, planned, Response2020.of(milestone), running);
    }
}
