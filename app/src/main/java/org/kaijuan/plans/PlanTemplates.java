package org.kaijuan.plans;

import java.util.List;
import java.util.Optional;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a province proposes: written, published with a deadline, closed (ORG-03, ORG-16). */
@Service
public class PlanTemplates {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 5000;

    private final PlanTemplateRows rows;
    private final PlanTrail trail;
    private final ShippedPlans shipped;
    private final AdoptionLetters letters;
    private final Libraries libraries;
    private final BusinessClock clock;

    PlanTemplates(
            PlanTemplateRows rows,
            PlanTrail trail,
            ShippedPlans shipped,
            AdoptionLetters letters,
            Libraries libraries,
            BusinessClock clock) {
        this.rows = rows;
        this.trail = trail;
        this.shipped = shipped;
        this.letters = letters;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** The text that comes with Kaijuan for this kind. */
    public PlanContent shipped(PlanKind kind) {
        return shipped.content(kind);
    }

    /** Begins a template; no library sees it yet. */
    @Transactional
    public Outcome<TemplateId> draft(Actor actor, NewTemplate template) {
        requireOwn(actor, template.unit());
        Optional<Refusal> problem = problem(template);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        TemplateId id = TemplateId.next();
        rows.insert(id, template);
        trail.note(actor, id, "drafted", template.title());
        return Outcome.done(id);
    }

    /** Writes a draft anew; the unit stays. */
    @Transactional
    public Outcome<TemplateId> change(Actor actor, TemplateId id, int version, NewTemplate template) {
        own(actor, id);
        Optional<Refusal> problem = problem(template);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        return rows.change(id, version, template) ? Outcome.done(id) : Outcome.refused("plans.changed-meanwhile");
    }

    /** Sends it to the libraries under its unit: who is asked is frozen now. */
    @Transactional
    public Outcome<TemplateView> publish(Actor actor, TemplateId id) {
        TemplateView draft = own(actor, id);
        if (!clock.instant().isBefore(draft.deadline())) {
            return Outcome.refused("plans.deadline-past", draft.lastDay());
        }
        Scope under = libraries.under(draft.unit());
        List<LibraryView> asked = libraries.all().stream()
                .filter(library -> under.contains(library.id()))
                .toList();
        if (asked.isEmpty() || !rows.publish(id, actor.name(), asked)) {
            return Outcome.refused("plans.not-a-draft");
        }
        trail.note(actor, id, "published", Integer.toString(asked.size()));
        TemplateView published = find(id);
        asked.forEach(library -> letters.send(published, library.id(), "plans.template", "published"));
        return Outcome.done(published);
    }

    /** Ends the time for answers. */
    @Transactional
    public Outcome<TemplateView> close(Actor actor, TemplateId id) {
        own(actor, id);
        if (!rows.close(id)) {
            return Outcome.refused("plans.not-published");
        }
        trail.note(actor, id, "closed", "");
        return Outcome.done(find(id));
    }

    /** The template, for its unit or for a library that it asks. */
    public TemplateView get(Actor actor, TemplateId id) {
        return rows.find(id)
                .filter(template -> isVisible(actor, template))
                .orElseThrow(() -> new NotFoundException("template " + id));
    }

    /** Those of the units that the actor may speak for, the newest first. */
    public List<TemplateView> own(Actor actor) {
        return rows.all().stream()
                .filter(template -> isOwn(actor, template.unit()))
                .toList();
    }

    /** Those that ask a library of the actor, the newest first. */
    public List<TemplateView> offers(Actor actor) {
        Scope read = actor.scope(PlansAccess.READ);
        return rows.all().stream()
                .filter(template -> template.asked().stream().anyMatch(read::contains))
                .toList();
    }

    /** The units in whose name the actor may propose, the lowest first. */
    public List<UnitView> proposers(Actor actor) {
        return libraries.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE || unit.kind() == UnitKind.NATION)
                .filter(unit -> isOwn(actor, unit.id()))
                .sorted((one, other) -> other.depth() - one.depth())
                .toList();
    }

    public List<TrailEntry> history(Actor actor, TemplateId id) {
        get(actor, id);
        return trail.of(id);
    }

    /** The template, for its unit. */
    TemplateView own(Actor actor, TemplateId id) {
        TemplateView template = get(actor, id);
        requireOwn(actor, template.unit());
        return template;
    }

    private TemplateView find(TemplateId id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("template " + id));
    }

    private boolean isVisible(Actor actor, TemplateView template) {
        Scope read = actor.scope(PlansAccess.READ);
        return isOwn(actor, template.unit()) || template.asked().stream().anyMatch(read::contains);
    }

    private boolean isOwn(Actor actor, UnitId unit) {
        Scope held = actor.scope(PlansAccess.TEMPLATE);
        return !held.isEmpty()
                && held.libraries().containsAll(libraries.under(unit).libraries());
    }

    private void requireOwn(Actor actor, UnitId unit) {
        if (!isOwn(actor, unit)) {
            throw new ForbiddenException(PlansAccess.TEMPLATE);
        }
    }

    private static Optional<Refusal> problem(NewTemplate template) {
        if (isMissing(template.title(), LONGEST_TITLE)) {
            return Optional.of(Refusal.of("plans.title-missing"));
        }
        if (isMissing(template.issuer(), LONGEST_TITLE)) {
            return Optional.of(Refusal.of("plans.issuer-missing"));
        }
        if (template.note().length() > LONGEST_NOTE) {
            return Optional.of(Refusal.of("plans.note-too-long"));
        }
        return template.content().sections().isEmpty()
                ? Optional.of(Refusal.of("plans.no-sections"))
                : Optional.empty();
    }

    private static boolean isMissing(String text, int longest) {
        return text.isBlank() || text.length() > longest;
    }
}
