package org.kaijuan.reopening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionStep;
import org.kaijuan.continuity.Mode;
import org.kaijuan.continuity.Modes;
import org.kaijuan.continuity.NewOrder;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.continuity.OrderState;
import org.kaijuan.continuity.Orders;
import org.kaijuan.continuity.Switch;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
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

    private final ChecklistRows checklists;
    private final ItemRows items;
    private final ChecklistViews views;
    private final ChecklistAccess access;
    private final Modes modes;
    private final Orders orders;
    private final Libraries libraries;
    private final BusinessClock clock;

    Reopenings(
            ChecklistRows checklists,
            ItemRows items,
            ChecklistViews views,
            ChecklistAccess access,
            Modes modes,
            Orders orders,
            Libraries libraries,
            BusinessClock clock) {
        this.checklists = checklists;
        this.items = items;
        this.views = views;
        this.access = access;
        this.modes = modes;
        this.orders = orders;
        this.libraries = libraries;
        this.clock = clock;
    }

    /** What is still thrown in a library, the last first. */
    public List<Switch> thrown(Actor actor, LibraryId library) {
        access.requireRead(actor, library);
        return views.thrown(library);
    }

    /** The open checklist of a library, brought up to date with the switch log. */
    @Transactional
    public Optional<ChecklistView> open(Actor actor, LibraryId library) {
        access.requireRead(actor, library);
        return checklists.open(library).map(views::of);
    }

    /** The checklists that are over, the last first. */
    public List<ChecklistRow> past(Actor actor, LibraryId library) {
        access.requireRead(actor, library);
        return checklists.past(library);
    }

    @Transactional
    public ChecklistView get(Actor actor, ChecklistId id) {
        return views.of(access.read(actor, id));
    }

    /**
     * Begins a checklist from what is thrown. Refused: {@code reopening.nothing-thrown}, {@code reopening.open-already}, {@code
     * reopening.not-in-the-past}, {@code reopening.not-a-mode}.
     */
    @Transactional
    public Outcome<ChecklistId> begin(Actor actor, LibraryId library, String mode, LocalDate plannedOn) {
        LibraryView view = access.requireRead(actor, library);
        actor.require(ReopeningPermissions.EDIT, library);
        Optional<String> problem = problem(view, mode, plannedOn);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        List<Switch> thrown = views.thrown(library);
        if (thrown.isEmpty()) {
            return Outcome.refused("reopening.nothing-thrown");
        }
        ChecklistId id = ChecklistId.next();
        if (!checklists.insert(id, library, mode, plannedOn, actor.name(), clock.instant())) {
            return Outcome.refused("reopening.open-already");
        }
        items.addSwitches(checklists.find(id).orElseThrow(), thrown, clock.instant());
        access.record(actor, "begun", library, id, Map.of("mode", mode, "day", plannedOn.toString()));
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
        ChecklistRow row = access.edited(actor, id);
        Optional<String> problem =
                ChecklistAccess.notOpen(row).or(() -> problem(libraries.get(row.library()), mode, plannedOn));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        checklists.setPlan(id, mode, plannedOn);
        for (ConsentKind kind : ConsentKind.values()) {
            checklists.takeBack(id, kind, clock.instant());
        }
        access.record(actor, "replanned", row.library(), id, Map.of("mode", mode, "day", plannedOn.toString()));
        return Outcome.done(id);
    }

    /** Throws the checklist away; what is thrown stays thrown. */
    @Transactional
    public Outcome<ChecklistId> drop(Actor actor, ChecklistId id) {
        ChecklistRow row = access.edited(actor, id);
        Optional<String> problem = ChecklistAccess.notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        checklists.close(id, ChecklistState.DROPPED, null, actor.name(), clock.instant());
        access.record(actor, "dropped", row.library(), id, Map.of());
        return Outcome.done(id);
    }

    /**
     * Drafts the order that opens the library in the planned mode on the planned day and ends the orders that closed it, of which
     * nothing stays. Refused: {@code reopening.not-green} with how much is missing, {@code reopening.not-in-the-past}. The order
     * is seen and applied like any other.
     *
     * @param title of the order
     * @param reason what readers are told
     */
    @Transactional
    public Outcome<OrderId> draftOrder(Actor actor, ChecklistId id, String title, String reason) {
        ChecklistRow row = access.edited(actor, id);
        Optional<String> problem = mayDraft(actor, row)
                ? problem(libraries.get(row.library()), row.mode(), row.plannedOn())
                : Optional.of("reopening.over");
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        ChecklistView view = views.of(row);
        if (!view.isGreen()) {
            return Outcome.refused("reopening.not-green", view.missing());
        }
        Outcome<OrderId> drafted = orders.draft(
                actor,
                new NewOrder(
                        UnitId.of(row.library()),
                        title,
                        "",
                        "",
                        row.plannedOn(),
                        null,
                        reason,
                        endings(view),
                        row.mode()));
        if (drafted instanceof Outcome.Done<OrderId>(OrderId order)) {
            checklists.close(id, ChecklistState.DONE, order, actor.name(), clock.instant());
            access.record(actor, "order-drafted", row.library(), id, Map.of("order", order.toString()));
        }
        return drafted;
    }

    /** Whether its order can be drafted: an open list, or one whose order was thrown away as a draft. */
    public boolean mayDraft(Actor actor, ChecklistRow row) {
        UUID order = row.order();
        return row.state() == ChecklistState.OPEN
                || order != null && orders.get(actor, new OrderId(order)).state() == OrderState.DROPPED;
    }

    /** Orders for other libraries too are ended by those who gave them; this library opens under them by an order of its own. */
    private static List<ActionStep> endings(ChecklistView view) {
        String ended = view.endedOrders().stream()
                .map(thrown -> thrown.order().toString())
                .collect(Collectors.joining(","));
        return ended.isEmpty() ? List.of() : List.of(new ActionStep("orders.end", Map.of("orders", ended)));
    }

    /** The checklists of the libraries that the actor may look at, the last first. */
    @Transactional(readOnly = true)
    public Listing<ChecklistRow> list(
            Actor actor,
            @Nullable LibraryId library,
            @Nullable ChecklistState state,
            @Nullable String cursor,
            int limit) {
        Scope seen = actor.scope(ReopeningPermissions.READ);
        Scope where = library == null ? seen : seen.and(Scope.of(library));
        ChecklistId before = cursor == null ? null : new ChecklistId(Cursor.uuid(cursor));
        List<ChecklistRow> found = checklists.list(where, state, before, limit + 1);
        return Listing.upTo(limit, found, last -> Cursor.encode(last.id()), checklists.count(where, state));
    }
}
