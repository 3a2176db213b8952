package org.kaijuan.plans;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries plans out: what is due when, who does it, what was done and how late. Commands throw {@link NotFoundException} for
 * what the actor may not know.
 */
@Service
public class Activations {

    private static final int LONGEST_REASON = 1000;

    private final Plans plans;
    private final ActivationRows rows;
    private final PlanHandout handout;
    private final PlanProgress progress;
    private final PlanRights rights;
    private final BusinessClock clock;
    private final Audit audit;

    Activations(
            Plans plans,
            ActivationRows rows,
            PlanHandout handout,
            PlanProgress progress,
            PlanRights rights,
            BusinessClock clock,
            Audit audit) {
        this.plans = plans;
        this.rows = rows;
        this.handout = handout;
        this.progress = progress;
        this.rights = rights;
        this.clock = clock;
        this.audit = audit;
    }

    /** The posts that the steps of the plan in force name, in the order of the steps. */
    public List<String> posts(Actor actor, PlanId id) {
        PlanView plan = plans.get(actor, id);
        if (plan.approved() == 0) {
            return List.of();
        }
        Set<String> posts = new LinkedHashSet<>();
        plans.edition(actor, id, plan.approved()).content().steps().stream()
                .map(Step::post)
                .filter(post -> !post.isBlank())
                .forEach(posts::add);
        return List.copyOf(posts);
    }

    /** Who may be named for a post: those who may say that a step is done. */
    public List<PersonView> colleagues(Actor actor, PlanId id) {
        return rights.colleagues(plans.get(actor, id));
    }

    /** Begins to carry the plan in force out: drafts its order, hands out its tasks, opens the journal. */
    @Transactional
    public Outcome<ActivationId> begin(Actor actor, PlanId planId, NewActivation wish) {
        PlanView plan = plans.get(actor, planId);
        rights.require(actor, PlansAccess.ACTIVATE, plan);
        Optional<Refusal> refusal = refusal(plan, wish);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        PlanContent content = plans.edition(actor, planId, plan.approved()).content();
        Optional<Refusal> noOrders = handout.refusal(actor, plan, content);
        if (noOrders.isPresent()) {
            return Outcome.refused(noOrders.get());
        }
        return insert(actor, plan, content, wish);
    }

    /** The same for the province, which has been asked whether it may; nobody is named, so no task needs a giver. */
    Outcome<ActivationId> beginCalled(Actor actor, PlanView plan, NewActivation wish) {
        Optional<Refusal> refusal = refusal(plan, wish);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return insert(
                actor, plan, plans.edition(actor, plan.id(), plan.approved()).content(), wish);
    }

    private Outcome<ActivationId> insert(Actor actor, PlanView plan, PlanContent content, NewActivation wish) {
        ActivationId id = ActivationId.next();
        if (!rows.insert(id, plan, wish, actor.name())) {
            return Outcome.refused("plans.running-already");
        }
        rows.note(id, "begun", "", actor.name(), wish.reason(), null);
        insertSteps(actor, id, plan, content, wish);
        audit.record(
                actor,
                "plans.activation.begun",
                plan.libraryId(),
                "plan-activation",
                id.toString(),
                Map.of("plan", plan.id().toString(), "edition", plan.approved(), "reason", wish.reason()));
        handout.give(actor, plan, find(id), wish);
        return Outcome.done(id);
    }

    private void insertSteps(Actor actor, ActivationId id, PlanView plan, PlanContent content, NewActivation wish) {
        Instant now = clock.instant();
        Map<PersonId, PersonView> named = named(actor, plan, wish);
        for (Step step : content.steps()) {
            PersonView person = named.get(wish.people().get(step.post()));
            rows.insertStep(
                    id,
                    step,
                    now.plus(Duration.ofHours(step.within())),
                    person == null ? null : person.id(),
                    person == null ? null : person.name());
        }
    }

    private static Optional<Refusal> refusal(PlanView plan, NewActivation wish) {
        if (!plan.isApproved()) {
            return Optional.of(Refusal.of("plans.not-approved"));
        }
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
            return Optional.of(Refusal.of("plans.reason-missing"));
        }
        LocalDate to = wish.to();
        return to != null && to.isBefore(wish.from())
                ? Optional.of(Refusal.of("plans.ends-too-early"))
                : Optional.empty();
    }

    /** Those of the wish who may do steps of this library; others are left out. */
    private Map<PersonId, PersonView> named(Actor actor, PlanView plan, NewActivation wish) {
        return colleagues(actor, plan.id()).stream()
                .filter(person -> wish.people().containsValue(person.id()))
                .collect(Collectors.toMap(PersonView::id, person -> person));
    }

    /** Says that a task is done. {@code plans.step-done} if somebody did before. */
    @Transactional
    public Outcome<ActivationId> done(Actor actor, ActivationId id, String key, String note) {
        return settle(actor, id, key, null, note);
    }

    /** Answers a check (ORG-22). */
    @Transactional
    public Outcome<ActivationId> answer(Actor actor, ActivationId id, String key, boolean fine, String answer) {
        return answer.isBlank() ? Outcome.refused("plans.answer-missing") : settle(actor, id, key, fine, answer);
    }

    private Outcome<ActivationId> settle(
            Actor actor, ActivationId id, String key, @Nullable Boolean fine, String note) {
        ActivationView activation = get(actor, id);
        rights.require(actor, PlansAccess.STEP, activation.library(), activation.unit());
        StepView step = activation.steps().stream()
                .filter(each -> each.step().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("step " + key));
        if (step.isCheck() != (fine != null)) {
            return Outcome.refused("plans.answer-missing");
        }
        if (note.length() > LONGEST_REASON) {
            return Outcome.refused("plans.reason-missing");
        }
        if (!activation.isRunning() || !rows.done(id, key, actor.name(), fine, note)) {
            return Outcome.refused("plans.step-done");
        }
        String happened = fine == null ? "done" : fine ? "answered" : "answered-not-fine";
        rows.note(id, happened, step.step().title(), actor.name(), note, step.late(clock.instant()));
        audit.record(
                actor,
                "plans.step." + happened,
                activation.library(),
                "plan-activation",
                id.toString(),
                Map.of("step", key));
        return Outcome.done(id);
    }

    /** Ends it; what is not done stays undone in the journal. The order goes on until it is ended or undone itself. */
    @Transactional
    public Outcome<ActivationId> end(Actor actor, ActivationId id, String reason) {
        ActivationView activation = get(actor, id);
        rights.require(actor, PlansAccess.ACTIVATE, activation.library(), activation.unit());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused("plans.reason-missing");
        }
        LocalDate today = clock.today(rights.zone(activation.library()));
        if (!rows.end(id, actor.name(), reason, today)) {
            return Outcome.refused("plans.ended-already");
        }
        rows.note(id, "ended", "", actor.name(), reason, null);
        audit.record(
                actor,
                "plans.activation.ended",
                activation.library(),
                "plan-activation",
                id.toString(),
                Map.of("reason", reason));
        return Outcome.done(id);
    }

    /** @throws NotFoundException if there is none, or the actor may not know it */
    public ActivationView get(Actor actor, ActivationId id) {
        ActivationView activation = find(id);
        if (!rights.may(actor, PlansAccess.READ, activation)) {
            throw new NotFoundException("activation " + id);
        }
        return progress.of(actor, activation);
    }

    /** Those of a plan, the newest first. */
    public List<ActivationView> of(Actor actor, PlanId plan) {
        plans.get(actor, plan);
        return rows.of(plan);
    }

    /** Those of the actor's libraries that are running. */
    public List<ActivationView> running(Actor actor) {
        return rows.of(actor.scope(PlansAccess.READ), rights.offices(actor, PlansAccess.READ)).stream()
                .filter(ActivationView::isRunning)
                .map(activation -> progress.of(actor, activation))
                .toList();
    }

    /** What was done, when, by whom and how late; the oldest first. */
    public List<JournalEntry> journal(Actor actor, ActivationId id) {
        get(actor, id);
        return rows.journal(id);
    }

    /** The same for a file; the audit trail says so. */
    @Transactional
    public List<JournalEntry> export(Actor actor, ActivationId id) {
        List<JournalEntry> journal = journal(actor, id);
        audit.exported(actor, get(actor, id).library(), "plans.journal", journal.size());
        return journal;
    }

    private ActivationView find(ActivationId id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("activation " + id));
    }
}
