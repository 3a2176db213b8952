package org.kaijuan.reopening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.Modes;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.Orders;
import org.kaijuan.continuity.Switch;
import org.kaijuan.continuity.SwitchLog;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back of a library: checklist, consents, and the order that opens (OPN-02, OPN-28, OPN-29).
 *
 * <p>All throw {@link NotFoundException} for what the actor may not know, commands {@link ForbiddenException} for what they may
 * see but not do.
 */
@Service
public class Reopenings {

    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_DAYS = 366;

    private final ChecklistRows checklists;
    private final ItemRows items;
    private final Conditions conditions;
    private final SwitchLog log;
    private final Modes modes;
    private final Orders orders;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    Reopenings(
            ChecklistRows checklists,
            ItemRows items,
            Conditions conditions,
            SwitchLog log,
            Modes modes,
            Orders orders,
            Libraries libraries,
            BusinessClock clock,
            Audit audit) {
        this.checklists = checklists;
        this.items = items;
        this.conditions = conditions;
        this.log = log;
        this.modes = modes;
        this.orders = orders;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** What is still thrown in a library, the last first. */
    public List<Switch> thrown(Actor actor, LibraryId library) {
        requireRead(actor, library);
        return log.open(library);
    }

    /** The open checklist of a library, brought up to date with the switch log. */
    @Transactional
    public Optional<ChecklistView> open(Actor actor, LibraryId library) {
        requireRead(actor, library);
        return checklists.open(library).map(row -> view(upToDate(row)));
    }

    /** The checklists that are over, the last first. */
    public List<ChecklistRow> past(Actor actor, LibraryId library) {
        requireRead(actor, library);
        return checklists.past(library);
    }

    @Transactional
    public ChecklistView get(Actor actor, ChecklistId id) {
        ChecklistRow row = checklists.find(id).orElseThrow(() -> new NotFoundException("checklist " + id));
        requireRead(actor, row.library());
        return view(row.state() == ChecklistState.OPEN ? upToDate(row) : row);
    }

    /**
     * Begins a checklist from what is thrown. Refused: {@code reopening.nothing-thrown}, {@code reopening.open-already}, {@code
     * reopening.not-in-the-past}, {@code reopening.not-a-mode}.
     */
    @Transactional
    public Outcome<ChecklistId> begin(Actor actor, LibraryId library, String mode, LocalDate plannedOn) {
        LibraryView view = requireRead(actor, library);
        actor.require(ReopeningPermissions.EDIT, library);
        Optional<String> problem = problem(view, mode, plannedOn);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        List<Switch> thrown = log.open(library);
        if (thrown.isEmpty()) {
            return Outcome.refused("reopening.nothing-thrown");
        }
        ChecklistId id = ChecklistId.next();
        if (!checklists.insert(id, library, mode, plannedOn, actor.name(), now())) {
            return Outcome.refused("reopening.open-already");
        }
        items.addSwitches(checklists.find(id).orElseThrow(), thrown, now());
        record(actor, "begun", library, id, Map.of("mode", mode, "day", plannedOn.toString()));
        return Outcome.done(id);
    }

    private Optional<String> problem(LibraryView library, String mode, LocalDate day) {
        boolean known = modes.all().stream().anyMatch(it -> it.key().equals(mode));
        if (!known || mode.equals(Mode.CLOSED)) {
            return Optional.of("reopening.not-a-mode");
        }
        return day.isBefore(clock.today(library.zone())) ? Optional.of("reopening.not-in-the-past") : Optional.empty();
    }

    /** Plans another day or mode; consents stand for what they were given for, so they fall. */
    @Transactional
    public Outcome<ChecklistId> replan(Actor actor, ChecklistId id, String mode, LocalDate plannedOn) {
        ChecklistRow row = edited(actor, id);
        Optional<String> problem = notOpen(row).or(() -> problem(libraries.get(row.library()), mode, plannedOn));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        checklists.setPlan(id, mode, plannedOn);
        for (ConsentKind kind : ConsentKind.values()) {
            checklists.takeBack(id, kind, now());
        }
        record(actor, "replanned", row.library(), id, Map.of("mode", mode, "day", plannedOn.toString()));
        return Outcome.done(id);
    }

    /** Adds something that nobody threw but that must be ready. Refused: {@code reopening.words-missing}. */
    @Transactional
    public Outcome<ItemId> add(
            Actor actor, ChecklistId id, String words, @Nullable PersonId owner, @Nullable Integer expectedDays) {
        ChecklistRow row = edited(actor, id);
        if (words.isBlank() || words.length() > LONGEST_WORDS || isNoNumberOfDays(expectedDays)) {
            return Outcome.refused("reopening.words-missing");
        }
        return notOpen(row)
                .<Outcome<ItemId>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(items.add(row, words.strip(), owner, expectedDays, now())));
    }

    /** Decides what becomes of something thrown. To let it stay needs a reason: {@code reopening.reason-missing}. */
    @Transactional
    public Outcome<ItemId> decide(Actor actor, ItemId item, Fate fate, String reason) {
        ChecklistRow row = edited(actor, checklistOf(item));
        if (fate == Fate.STAYS && reason.isBlank() || reason.length() > LONGEST_WORDS) {
            return Outcome.refused("reopening.reason-missing");
        }
        Optional<String> problem = notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        items.decide(item, fate, reason.strip());
        record(actor, "decided", row.library(), row.id(), Map.of("item", item.toString(), "fate", fate.name()));
        return Outcome.done(item);
    }

    /** Says who sees to an item and how long it should take. */
    @Transactional
    public Outcome<ItemId> assign(Actor actor, ItemId item, @Nullable PersonId owner, @Nullable Integer expectedDays) {
        ChecklistRow row = edited(actor, checklistOf(item));
        if (isNoNumberOfDays(expectedDays)) {
            return Outcome.refused("reopening.words-missing");
        }
        Optional<String> problem = notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        items.assign(item, owner, expectedDays);
        return Outcome.done(item);
    }

    private static boolean isNoNumberOfDays(@Nullable Integer days) {
        return days != null && (days < 0 || days > LONGEST_DAYS);
    }

    /** Notes that an item is done, or takes that back; its owner may, and who edits checklists. */
    @Transactional
    public Outcome<ItemId> setDone(Actor actor, ItemId item, boolean done) {
        ChecklistId id = checklistOf(item);
        ChecklistRow row = checklists.lock(id).orElseThrow();
        requireRead(actor, row.library());
        boolean own = items.of(id, List.of()).stream()
                .anyMatch(each -> each.id().equals(item) && each.ownerId() != null && actor.is(each.ownerId()));
        if (!own) {
            actor.require(ReopeningPermissions.EDIT, row.library());
        }
        Optional<String> problem = notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        items.setDone(item, done ? now() : null, done ? actor.name() : null);
        record(actor, done ? "done" : "undone-item", row.library(), id, Map.of("item", item.toString()));
        return Outcome.done(item);
    }

    /** Gives one of the two consents. Refused: {@code reopening.two-people} if this person gave the other one already. */
    @Transactional
    public Outcome<ChecklistId> consent(Actor actor, ChecklistId id, ConsentKind kind, String words) {
        ChecklistRow row = checklists.lock(id).orElseThrow(() -> new NotFoundException("checklist " + id));
        requireRead(actor, row.library());
        actor.require(permission(kind), row.library());
        Optional<String> problem = notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            return Outcome.refused("reopening.words-missing");
        }
        Consent consent = new Consent(kind, actor.requirePerson(), actor.name(), words.strip(), now());
        if (!checklists.insert(row, consent)) {
            return Outcome.refused("reopening.two-people");
        }
        record(actor, "consented", row.library(), id, Map.of("kind", kind.name()));
        return Outcome.done(id);
    }

    /** Takes a consent back: whoever may give it. */
    @Transactional
    public void takeBack(Actor actor, ChecklistId id, ConsentKind kind) {
        ChecklistRow row = checklists.lock(id).orElseThrow(() -> new NotFoundException("checklist " + id));
        requireRead(actor, row.library());
        actor.require(permission(kind), row.library());
        if (row.state() == ChecklistState.OPEN) {
            checklists.takeBack(id, kind, now());
            record(actor, "consent-withdrawn", row.library(), id, Map.of("kind", kind.name()));
        }
    }

    private static String permission(ConsentKind kind) {
        return switch (kind) {
            case CONTROL -> ReopeningPermissions.CONTROL;
            case SCHOOL -> ReopeningPermissions.SCHOOL;
        };
    }

    /** Throws the checklist away; what is thrown stays thrown. */
    @Transactional
    public Outcome<ChecklistId> drop(Actor actor, ChecklistId id) {
        ChecklistRow row = edited(actor, id);
        Optional<String> problem = notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        checklists.close(id, ChecklistState.DROPPED, null, actor.name(), now());
        record(actor, "dropped", row.library(), id, Map.of());
        return Outcome.done(id);
    }

    /**
     * Drafts the order that opens the library in the planned mode on the planned day. Refused: {@code reopening.not-green} with
     * how much is missing, {@code reopening.not-in-the-past}. The order is seen and applied like any other.
     *
     * @param title of the order
     * @param reason what readers are told
     */
    @Transactional
    public Outcome<OrderId> draftOrder(Actor actor, ChecklistId id, String title, String reason) {
        ChecklistRow row = edited(actor, id);
        Optional<String> problem =
                notOpen(row).or(() -> problem(libraries.get(row.library()), row.mode(), row.plannedOn()));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        ChecklistView view = view(upToDate(row));
        if (!view.isGreen()) {
            return Outcome.refused("reopening.not-green", view.missing());
        }
        Outcome<OrderId> drafted = orders.draft(
                actor,
                new NewOrder(
                        UnitId.of(row.library()), title, "", "", row.plannedOn(), null, reason, List.of(), row.mode()));
        if (drafted instanceof Outcome.Done<OrderId>(OrderId order)) {
            checklists.close(id, ChecklistState.DONE, order, actor.name(), now());
            record(actor, "order-drafted", row.library(), id, Map.of("order", order.toString()));
        }
        return drafted;
    }

    private ChecklistRow upToDate(ChecklistRow row) {
        items.addSwitches(row, log.open(row.library()), now());
        return row;
    }

    private ChecklistView view(ChecklistRow row) {
        return new ChecklistView(
                row,
                items.of(row.id(), log.open(row.library())),
                conditions.of(row.library(), row.mode(), row.plannedOn()),
                checklists.consents(row.id()));
    }

    private ChecklistId checklistOf(ItemId item) {
        return items.checklistOf(item).orElseThrow(() -> new NotFoundException("item " + item));
    }

    private ChecklistRow edited(Actor actor, ChecklistId id) {
        ChecklistRow row = checklists.lock(id).orElseThrow(() -> new NotFoundException("checklist " + id));
        requireRead(actor, row.library());
        actor.require(ReopeningPermissions.EDIT, row.library());
        return row;
    }

    private static Optional<String> notOpen(ChecklistRow row) {
        return row.state() == ChecklistState.OPEN ? Optional.empty() : Optional.of("reopening.over");
    }

    private LibraryView requireRead(Actor actor, LibraryId library) {
        LibraryView view = libraries.get(library);
        if (!actor.may(ReopeningPermissions.READ, library)) {
            throw new NotFoundException("library " + library);
        }
        return view;
    }

    private Instant now() {
        return clock.instant();
    }

    private void record(Actor actor, String verb, LibraryId library, ChecklistId id, Map<String, ?> detail) {
        audit.record(actor, "reopening.checklist." + verb, library, "checklist", id.toString(), detail);
    }
}
