package org.kaijuan.continuity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.Scope;
import org.kaijuan.kernel.Text;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders: draft, look, apply, revise, undo.
 *
 * <p>All commands throw {@link NotFoundException} for an order that does not exist or does not concern the actor, {@link
 * ForbiddenException} where the actor may see it but not do that. Those that change services return as soon as it is certain
 * that they will be carried out; a job does it, piece by piece (while the past is replayed it is done before they return).
 */
@Service
public class Orders {

    private final OrderRows rows;
    private final OrderQueries queries;
    private final EditionRows editions;
    private final OrderJournal journal;
    private final OrderAccess access;
    private final OrderChecks checks;
    private final OrderRefusals refusals;
    private final Previews previews;
    private final Dispatch dispatch;
    private final Actions actions;
    private final Audit audit;

    Orders(
            OrderRows rows,
            OrderQueries queries,
            EditionRows editions,
            OrderJournal journal,
            OrderAccess access,
            OrderChecks checks,
            OrderRefusals refusals,
            Previews previews,
            Dispatch dispatch,
            Actions actions,
            Audit audit) {
        this.rows = rows;
        this.queries = queries;
        this.editions = editions;
        this.journal = journal;
        this.access = access;
        this.checks = checks;
        this.refusals = refusals;
        this.previews = previews;
        this.dispatch = dispatch;
        this.actions = actions;
        this.audit = audit;
    }

    /** What an order can do. */
    public Collection<ContinuityAction> actions() {
        return actions.all();
    }

    /** Writes a draft. Nothing happens yet. */
    @Transactional
    public Outcome<OrderId> draft(Actor actor, NewOrder order) {
        Scope libraries = access.requireUnit(actor, order.unit(), ContinuityPermissions.DRAFT);
        NewOrder whole = order.whole();
        Optional<Refusal> refusal = checks.refusal(whole);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        OrderId id = OrderId.next();
        rows.insert(id, whole, libraries, actor.name());
        record(actor, id, "drafted", Text.of("continuity.words", whole.title()));
        return Outcome.done(id);
    }

    /** Writes a draft anew; refused if somebody else did so after {@code version} was read. */
    @Transactional
    public Outcome<OrderView> redraft(Actor actor, OrderId id, int version, NewOrder order) {
        OrderView before = locked(actor, id, ContinuityPermissions.DRAFT);
        Scope libraries = access.requireUnit(actor, order.unit(), ContinuityPermissions.DRAFT);
        NewOrder whole = order.whole();
        Optional<Refusal> refusal =
                OrderRefusals.not(before, version, OrderState.DRAFT).or(() -> checks.refusal(whole));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.redraft(id, whole, libraries, actor.name());
        record(actor, id, "redrafted", Redraft.of(before.steps(), whole.steps()).words());
        return Outcome.done(get(actor, id));
    }

    /** Throws a draft away. */
    @Transactional
    public Outcome<OrderId> drop(Actor actor, OrderId id) {
        OrderView order = locked(actor, id, ContinuityPermissions.DRAFT);
        Optional<Refusal> refusal = OrderRefusals.not(order, 0, OrderState.DRAFT);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.move(id, OrderState.DROPPED);
        record(actor, id, "dropped", Text.of("continuity.words", order.title()));
        return Outcome.done(id);
    }

    /** What a draft would do; kept, so that {@link #apply} can tell whether it still would. */
    @Transactional
    public OrderPreview preview(Actor actor, OrderId id) {
        OrderView order = find(id);
        access.require(actor, order, ContinuityPermissions.DRAFT);
        OrderPreview preview = previews.ofApplying(actor, order);
        if (order.state() == OrderState.DRAFT) {
            journal.seen(preview, order.edition().number(), actor.name());
        }
        return preview;
    }

    /** Applies what was seen last, by whomever. */
    @Transactional
    public Outcome<OrderView> apply(Actor actor, OrderId id) {
        return apply(actor, id, null);
    }

    /**
     * Has the order carried out. Refused with {@code continuity.preview-missing} if nobody has looked, {@code
     * continuity.preview-outdated} if it would do something else by now, {@code continuity.another-moving} as long as another
     * order for some of its libraries is being carried out, and with the first obstacle if there is one.
     *
     * @param hash of the preview that the actor has seen; absent for the last that anybody saw
     */
    @Transactional
    public Outcome<OrderView> apply(Actor actor, OrderId id, @Nullable String hash) {
        OrderView order = locked(actor, id, ContinuityPermissions.GIVE);
        rows.takeTurns();
        Optional<Refusal> refusal = OrderRefusals.not(order, 0, OrderState.DRAFT)
                .or(() -> refusals.meanwhile(order))
                .or(() -> refusals.applying(actor, order, hash));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.apply(id, order.libraries(), previews.today(), actor.name());
        record(actor, id, "applying", Text.of("continuity.words", order.title()));
        dispatch.send(actor, id, Errand.APPLY, previews.today());
        return Outcome.done(get(actor, id));
    }

    /** What {@link #revise} would do; refused where the revision makes no sense. */
    @Transactional(readOnly = true)
    public Outcome<OrderPreview> previewRevision(Actor actor, OrderId id, Revision revision) {
        OrderView order = find(id);
        access.require(actor, order, ContinuityPermissions.DRAFT);
        Optional<Refusal> refusal = OrderRefusals.not(order, revision.version(), OrderState.APPLIED)
                .or(() -> checks.refusal(order, revision, previews.today()));
        return refusal.<Outcome<OrderPreview>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(previews.ofRevising(actor, order, edition(actor, order, revision))));
    }

    /**
     * Gives the order other days or parameters, from now on. What has been stays on record. Refused with {@code
     * continuity.changed-meanwhile} if somebody changed the order after it was read.
     */
    @Transactional
    public Outcome<OrderView> revise(Actor actor, OrderId id, Revision revision) {
        OrderView order = locked(actor, id, ContinuityPermissions.GIVE);
        Optional<Refusal> refusal = OrderRefusals.not(order, revision.version(), OrderState.APPLIED)
                .or(() -> checks.refusal(order, revision, previews.today()))
                .or(() -> previews.ofRevising(actor, order, edition(actor, order, revision)).obstacles().stream()
                        .findFirst());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Edition next = edition(actor, order, revision);
        editions.put(id, next.number(), next.from(), next.to(), next.steps(), next.why(), actor.name());
        rows.reviseTo(id, next.number());
        record(actor, id, "revising", Text.of("continuity.words", revision.why()));
        dispatch.send(actor, id, Errand.REVISE, previews.today());
        return Outcome.done(get(actor, id));
    }

    private Edition edition(Actor actor, OrderView order, Revision revision) {
        int number = editions.of(order.id()).getLast().number() + 1;
        List<ActionStep> steps = revision.steps().isEmpty() ? order.steps() : revision.steps();
        return new Edition(
                number, revision.from(), revision.to(), steps, revision.why().strip(), order.draftedAt(), actor.name());
    }

    /** Ends the order after {@code lastDay}, which is yesterday at the earliest. */
    @Transactional
    public Outcome<OrderView> end(Actor actor, OrderId id, LocalDate lastDay, String why) {
        return revise(actor, id, Revision.until(get(actor, id), lastDay, why));
    }

    /** What {@link #undo} would do. */
    @Transactional(readOnly = true)
    public OrderPreview previewUndo(Actor actor, OrderId id) {
        OrderView order = find(id);
        access.require(actor, order, ContinuityPermissions.DRAFT);
        return previews.ofUndoing(actor, order);
    }

    /**
     * Takes the order back, also in the middle of being applied or revised: what it did is undone, what it had not done yet is
     * not done. What others have ordered stays.
     *
     * @param why for the journal
     */
    @Transactional
    public Outcome<OrderView> undo(Actor actor, OrderId id, String why) {
        OrderView order = locked(actor, id, ContinuityPermissions.GIVE);
        Optional<Refusal> refusal = refusals.undoing(actor, order, why);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        rows.move(id, OrderState.UNDOING);
        record(actor, id, "undoing", Text.of("continuity.words", why.strip()));
        dispatch.send(actor, id, Errand.UNDO, previews.today());
        return Outcome.done(get(actor, id));
    }

    /** Goes on with an order that stopped in the middle. */
    @Transactional
    public Outcome<OrderView> resume(Actor actor, OrderId id) {
        OrderView order = locked(actor, id, ContinuityPermissions.GIVE);
        if (!order.state().isMoving()) {
            return Outcome.refused(OrderRefusals.wrongState(order));
        }
        record(actor, id, "resumed", Text.of("continuity.words", order.title()));
        dispatch.send(actor, id, Errand.of(order.state()), previews.today());
        return Outcome.done(get(actor, id));
    }

    @Transactional(readOnly = true)
    public OrderView get(Actor actor, OrderId id) {
        OrderView order = find(id);
        access.requireRead(actor, order);
        return order;
    }

    /** The orders that concern the actor, newest first. */
    @Transactional(readOnly = true)
    public Listing<OrderView> list(Actor actor, OrderFilter filter, @Nullable String cursor, int limit) {
        Scope read = actor.scope(ContinuityPermissions.READ);
        Scope drafts = actor.scope(ContinuityPermissions.DRAFT);
        OrderId before = cursor == null ? null : new OrderId(Cursor.uuid(cursor));
        List<OrderView> found = queries.list(read, drafts, filter, before, limit + 1);
        return Listing.upTo(limit, found, last -> Cursor.encode(last.id()), queries.count(read, drafts, filter));
    }

    /** Whether the actor may apply, revise and undo it. */
    public boolean mayGive(Actor actor, OrderView order) {
        return OrderAccess.may(actor, order.libraries(), ContinuityPermissions.GIVE);
    }

    /** Whether the actor may change the draft. */
    public boolean mayDraft(Actor actor, OrderView order) {
        return OrderAccess.may(actor, order.libraries(), ContinuityPermissions.DRAFT);
    }

    private OrderView find(OrderId id) {
        return queries.find(id).orElseThrow(() -> new NotFoundException("order " + id));
    }

    private OrderView locked(Actor actor, OrderId id, String permission) {
        access.require(actor, find(id), permission);
        return rows.lock(id);
    }

    private void record(Actor actor, OrderId id, String act, Text words) {
        journal.write(id, act, words, actor.name());
        audit.record(actor, "continuity.order." + act, null, "order", id.toString(), Map.of());
    }
}
