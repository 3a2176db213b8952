package org.kaijuan.plans;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.coordination.GroupId;
import org.kaijuan.coordination.GroupView;
import org.kaijuan.coordination.Groups;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Scope;
import org.kaijuan.policy.Policies;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of plans (ORG-03, ORG-10, ORG-15): who writes, who approves, what is in force. All commands throw {@link
 * NotFoundException} for a plan that the actor may not know.
 */
@Service
public class Plans {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WHY = 1000;

    private final PlanStore rows;
    private final EditionRows editions;
    private final PlanTrail trail;
    private final PlanRights rights;
    private final ShippedPlans shipped;
    private final Libraries libraries;
    private final Policies policies;
    private final Groups groups;
    private final Audit audit;

    Plans(
            PlanStore rows,
            EditionRows editions,
            PlanTrail trail,
            PlanRights rights,
            ShippedPlans shipped,
            Libraries libraries,
            Policies policies,
            Groups groups,
            Audit audit) {
        this.rows = rows;
        this.editions = editions;
        this.trail = trail;
        this.rights = rights;
        this.shipped = shipped;
        this.libraries = libraries;
        this.policies = policies;
        this.groups = groups;
        this.audit = audit;
    }

    /** Begins a plan with the shipped text of its kind as its first draft. */
    @Transactional
    public Outcome<PlanId> begin(Actor actor, NewPlan plan) {
        return begin(actor, plan, shipped.content(plan.kind()), null, "");
    }

    /** Begins a plan with a text that is there already. */
    @Transactional
    public Outcome<PlanId> begin(
            Actor actor, NewPlan plan, PlanContent content, @Nullable TemplateId template, String why) {
        rights.require(actor, PlansAccess.WRITE, plan.library(), plan.scope());
        Optional<Outcome<PlanId>> refusal = refusal(plan);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        PlanId id = PlanId.next();
        rows.insert(id, plan, template, actor.name());
        editions.insert(id, 1, content, why, null, actor.name());
        trail.note(actor, plan.library(), id, 1, "begun", plan.title());
        return Outcome.done(id);
    }

    /** Changes what it is called, what it governs and whom it binds; the library and the kind stay. */
    @Transactional
    public Outcome<PlanId> describe(Actor actor, PlanId id, NewPlan plan) {
        PlanView was = writable(actor, id);
        Optional<Outcome<PlanId>> refusal = was.isRetired()
                ? Optional.of(Outcome.refused("plans.retired"))
                : refusal(new NewPlan(
                        was.libraryId(), was.kind(), plan.title(), plan.scope(), plan.group(), plan.groupName()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        rows.describe(id, bound(actor, was, plan));
        trail.note(actor, was.libraryId(), id, 0, "described", plan.title());
        return Outcome.done(id);
    }

    /** The plan bound to a group of its library that is on record, by the name that it has there; or to a name only. */
    private NewPlan bound(Actor actor, PlanView was, NewPlan plan) {
        UUID group = plan.group();
        if (group == null) {
            return plan;
        }
        GroupView found = groups.get(actor, new GroupId(group));
        if (!found.library().equals(was.libraryId())) {
            throw new NotFoundException("group " + group);
        }
        return new NewPlan(plan.library(), plan.kind(), plan.title(), plan.scope(), group, found.name());
    }

    private Optional<Outcome<PlanId>> refusal(NewPlan plan) {
        if (plan.title().isBlank() || plan.title().length() > LONGEST_TITLE) {
            return Optional.of(Outcome.refused("plans.title-missing"));
        }
        return isOwn(plan.library(), plan.scope())
                ? Optional.empty()
                : Optional.of(Outcome.refused("plans.scope-elsewhere"));
    }

    private boolean isOwn(@Nullable LibraryId library, UnitId scope) {
        return library == null
                ? rights.isOffice(scope)
                : libraries
                        .findUnit(scope.code())
                        .filter(unit -> unit.isUnder(UnitId.of(library)))
                        .isPresent();
    }

    /** Writes the draft that is open. {@code plans.changed-meanwhile} if somebody else did since {@code version}. */
    @Transactional
    public Outcome<EditionView> save(Actor actor, PlanId id, int version, PlanContent content, String why) {
        PlanView plan = writable(actor, id);
        if (plan.isRetired()) {
            return Outcome.refused("plans.retired");
        }
        if (why.length() > LONGEST_WHY) {
            return Outcome.refused("plans.why-too-long");
        }
        if (plan.open() == 0 || !editions.save(id, plan.open(), version, content, why, actor.name())) {
            return Outcome.refused("plans.changed-meanwhile");
        }
        return Outcome.done(edition(id, plan.open()));
    }

    /** Hands the draft in for approval, if nothing is missing in it. */
    @Transactional
    public Outcome<EditionView> submit(Actor actor, PlanId id) {
        PlanView plan = writable(actor, id);
        if (plan.isRetired() || plan.open() == 0) {
            return Outcome.refused("plans.no-draft");
        }
        var gaps = edition(id, plan.open()).content().gaps();
        if (!gaps.isEmpty()) {
            return Outcome.refused("plans.incomplete", gaps.getFirst(), gaps.size());
        }
        if (!editions.submit(id, plan.open(), actor)) {
            return Outcome.refused("plans.no-draft");
        }
        trail.note(actor, plan.libraryId(), id, plan.open(), "submitted", "");
        return Outcome.done(edition(id, plan.open()));
    }

    /** Puts the submitted text in force. {@code version} is the one that was read. */
    @Transactional
    public Outcome<EditionView> approve(Actor actor, PlanId id, int version) {
        PlanView plan = decidable(actor, id);
        Optional<EditionView> submitted = submitted(plan, version);
        if (submitted.isEmpty()) {
            return Outcome.refused("plans.not-submitted");
        }
        if (needsFourEyes(plan) && editions.isSubmittedBy(submitted.get(), actor)) {
            return Outcome.refused("plans.four-eyes");
        }
        editions.supersede(id);
        if (!editions.decide(submitted.get(), EditionState.APPROVED, actor.name(), null)) {
            throw new IllegalStateException("text " + plan.open() + " of plan " + id + " changed under its approval");
        }
        trail.note(actor, plan.libraryId(), id, plan.open(), "approved", "");
        return Outcome.done(edition(id, plan.open()));
    }

    /** Of an office's plan: if it is the rule for all libraries under it. */
    private boolean needsFourEyes(PlanView plan) {
        LibraryId library = plan.libraryId();
        return library == null
                ? libraries.under(plan.scope().id()).libraries().stream().allMatch(this::needsFourEyes)
                : needsFourEyes(library);
    }

    private boolean needsFourEyes(LibraryId library) {
        return policies.inForce(PlansConfiguration.FOUR_EYES, library).value();
    }

    /** Makes the submitted text a draft again, with the reason. */
    @Transactional
    public Outcome<EditionView> sendBack(Actor actor, PlanId id, int version, String reason) {
        PlanView plan = decidable(actor, id);
        Optional<EditionView> submitted = submitted(plan, version);
        if (submitted.isEmpty()) {
            return Outcome.refused("plans.not-submitted");
        }
        if (reason.isBlank() || reason.length() > LONGEST_WHY) {
            return Outcome.refused("plans.reason-missing");
        }
        editions.decide(submitted.get(), EditionState.DRAFT, actor.name(), reason);
        trail.note(actor, plan.libraryId(), id, plan.open(), "sent-back", reason);
        return Outcome.done(edition(id, plan.open()));
    }

    private Optional<EditionView> submitted(PlanView plan, int version) {
        return editions.find(plan.id(), plan.open())
                .filter(edition -> edition.isSubmitted() && edition.version() == version && !plan.isRetired());
    }

    /**
     * Begins the next text with the words of the one in force.
     *
     * @param review the after-action review whose findings it takes up (OPN-30)
     */
    @Transactional
    public Outcome<EditionView> nextEdition(Actor actor, PlanId id, String why, @Nullable UUID review) {
        PlanView plan = writable(actor, id);
        if (plan.isRetired()) {
            return Outcome.refused("plans.retired");
        }
        if (plan.open() > 0) {
            return Outcome.refused("plans.draft-open");
        }
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            return Outcome.refused("plans.reason-missing");
        }
        int number = plan.approved() + 1;
        editions.insert(id, number, edition(id, plan.approved()).content(), why, review, actor.name());
        trail.note(actor, plan.libraryId(), id, number, "renewed", why);
        return Outcome.done(edition(id, number));
    }

    /** Takes a plan out of use; it stays in the register. */
    @Transactional
    public Outcome<PlanId> retire(Actor actor, PlanId id, String reason) {
        PlanView plan = decidable(actor, id);
        if (reason.isBlank() || reason.length() > LONGEST_WHY) {
            return Outcome.refused("plans.reason-missing");
        }
        if (!rows.retire(id, actor.name())) {
            return Outcome.refused("plans.retired");
        }
        trail.note(actor, plan.libraryId(), id, 0, "retired", reason);
        return Outcome.done(id);
    }

    /** @throws NotFoundException if there is none, or the actor may not know it */
    public PlanView get(Actor actor, PlanId id) {
        return rows.find(id)
                .filter(plan -> rights.may(actor, PlansAccess.READ, plan))
                .orElseThrow(() -> new NotFoundException("plan " + id));
    }

    public List<PlanView> list(Actor actor, PlanFilter filter) {
        return rows.of(actor.scope(PlansAccess.READ), rights.offices(actor, PlansAccess.READ)).stream()
                .filter(filter::matches)
                .toList();
    }

    /** The same, page by page, in the same order. */
    public Listing<PlanView> page(Actor actor, PlanFilter filter, @Nullable String cursor, int limit) {
        List<PlanView> all = list(actor, filter);
        UUID last = cursor == null ? null : Cursor.uuid(cursor);
        List<PlanView> rest = last == null
                ? all
                : all.stream()
                        .dropWhile(plan -> !plan.id().value().equals(last))
                        .skip(1)
                        .toList();
        return Listing.upTo(limit, rest, shown -> Cursor.encode(shown.id()), all.size());
    }

    /** The same for a file; the audit trail says so. */
    @Transactional
    public List<PlanView> export(Actor actor, PlanFilter filter) {
        List<PlanView> plans = list(actor, filter);
        LibraryId library = Optional.ofNullable(filter.owner())
                .flatMap(libraries::find)
                .map(LibraryView::id)
                .orElse(null);
        audit.exported(actor, library, "plans.plans", plans.size());
        return plans;
    }

    /** The texts of a plan, the newest first. */
    public List<EditionView> editions(Actor actor, PlanId id) {
        get(actor, id);
        return editions.of(id);
    }

    /** @throws NotFoundException if there is no such text */
    public EditionView edition(Actor actor, PlanId id, int number) {
        get(actor, id);
        return edition(id, number);
    }

    /** What differs between two texts of a plan, steps in these words. */
    public Differences differences(Actor actor, PlanId id, int before, int after, Differences.Wording wording) {
        return Differences.between(
                edition(actor, id, before).content(), edition(actor, id, after).content(), wording);
    }

    /** What happened to it, the oldest first. */
    public List<TrailEntry> history(Actor actor, PlanId id) {
        get(actor, id);
        return trail.of(id);
    }

    /** Whether the library has an approved plan of this kind in force (OPN-14). */
    public boolean hasApproved(LibraryId library, PlanKind kind) {
        return !approved(Scope.of(library), kind).isEmpty();
    }

    /** Those of the libraries that have one. */
    Set<LibraryId> approved(Scope where, PlanKind kind) {
        return rows.of(where).stream()
                .filter(plan -> plan.kind() == kind && plan.isApproved())
                .flatMap(plan -> Optional.ofNullable(plan.libraryId()).stream())
                .collect(Collectors.toSet());
    }

    String name(LibraryId library) {
        return libraries.get(library).name();
    }

    private EditionView edition(PlanId id, int number) {
        return editions.find(id, number).orElseThrow(() -> new NotFoundException("text " + number + " of plan " + id));
    }

    private PlanView writable(Actor actor, PlanId id) {
        PlanView plan = get(actor, id);
        rights.require(actor, PlansAccess.WRITE, plan);
        return plan;
    }

    private PlanView decidable(Actor actor, PlanId id) {
        PlanView plan = get(actor, id);
        rights.require(actor, PlansAccess.APPROVE, plan);
        return plan;
    }
}
