package org.kaijuan.duties;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes rosters (HLT-17, HLT-19, ORG-19); what is to be manned is said by {@link RosterPosts}.
 *
 * <p>All throw {@link NotFoundException} for what the actor may not know; commands throw {@link ForbiddenException} if the
 * actor may see but not edit it.
 */
@Service
public class Rosters {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ORDER = 200;

    private final RosterRows rosters;
    private final DutyRows duties;
    private final PlanRows plans;
    private final Planner planner;
    private final Balances balances;
    private final NamedDuties named;
    private final Crews crews;
    private final DutyLetters letters;
    private final DutiesAccess access;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    Rosters(
            RosterRows rosters,
            DutyRows duties,
            PlanRows plans,
            Planner planner,
            Balances balances,
            NamedDuties named,
            Crews crews,
            DutyLetters letters,
            DutiesAccess access,
            Libraries libraries,
            BusinessClock clock,
            Audit audit) {
        this.rosters = rosters;
        this.duties = duties;
        this.plans = plans;
        this.planner = planner;
        this.balances = balances;
        this.named = named;
        this.crews = crews;
        this.letters = letters;
        this.access = access;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** Rosters of a library, the latest first. */
    public Listing<RosterRow> list(
            Actor actor, LibraryId library, @Nullable RosterState state, @Nullable String cursor, int limit) {
        access.requireRead(actor, library);
        return rosters.list(library, state, cursor, limit);
    }

    public RosterView get(Actor actor, RosterId id) {
        RosterRow row = rosters.find(id).orElseThrow(() -> new NotFoundException("roster " + id));
        access.requireRead(actor, row.library());
        boolean hidden = row.state() == RosterState.DRAFT && !actor.may(DutiesPermissions.EDIT, row.library());
        List<PostView> posts = rosters.posts(id);
        List<DutyView> planned = hidden ? List.of() : named.of(duties.of(id));
        return new RosterView(row, posts, planned, hidden ? List.of() : balances.of(id, posts));
    }

    /** Begins a roster. Refused: {@code duties.title-missing}, {@code duties.too-long}. */
    @Transactional
    public Outcome<RosterId> create(Actor actor, NewRoster roster) {
        access.requireEdit(actor, roster.library());
        if (roster.title().isBlank() || roster.title().length() > LONGEST_TITLE) {
            return Outcome.refused("duties.title-missing");
        }
        if (roster.period().days() > LONGEST_DAYS || roster.order().length() > LONGEST_ORDER) {
            return Outcome.refused("duties.too-long");
        }
        RosterId id = RosterId.next();
        rosters.insert(id, roster, actor.name(), clock.instant());
        record(actor, "created", roster.library(), id, Map.of("title", roster.title()));
        return Outcome.done(id);
    }

    /** Gives out all turns of a draft, anew if they had been. Refused: {@code duties.not-a-draft}, {@code duties.no-posts}. */
    @Transactional
    public Outcome<RosterId> plan(Actor actor, RosterId id) {
        RosterRow roster = locked(actor, id);
        List<PostView> posts = rosters.posts(id);
        if (roster.state() != RosterState.DRAFT) {
            return Outcome.refused("duties.not-a-draft");
        }
        if (posts.isEmpty()) {
            return Outcome.refused("duties.no-posts");
        }
        plans.clear(id);
        planner.plan(roster, posts, roster.period(), zone(roster.library()));
        return Outcome.done(id);
    }

    /** Puts a planned roster in force and tells everybody who has a duty. Gaps may be left, they are shown. */
    @Transactional
    public Outcome<RosterId> publish(Actor actor, RosterId id) {
        RosterRow roster = locked(actor, id);
        if (roster.state() != RosterState.DRAFT) {
            return Outcome.refused("duties.not-a-draft");
        }
        if (roster.duties() == 0) {
            return Outcome.refused("duties.nothing-planned");
        }
        rosters.setState(roster, RosterState.PUBLISHED, clock.instant());
        letters.published(roster, duties.of(id));
        record(actor, "published", roster.library(), id, Map.of("duties", roster.duties(), "gaps", roster.gaps()));
        return Outcome.done(id);
    }

    /** Ends a roster: what has not begun today or was attended stays, everything after falls away. */
    @Transactional
    public Outcome<RosterId> cancel(Actor actor, RosterId id, String reason) {
        RosterRow roster = locked(actor, id);
        if (roster.state() == RosterState.CANCELLED) {
            return Outcome.refused("duties.cancelled-already");
        }
        LocalDate from = clock.today(zone(roster.library())).plusDays(1);
        Set<PersonId> concerned = letters.concerned(duties.of(id), from);
        duties.drop(id, roster.state() == RosterState.DRAFT ? roster.period().from() : from);
        rosters.setState(roster, RosterState.CANCELLED, null);
        letters.cancelled(roster, concerned, reason);
        record(actor, "cancelled", roster.library(), id, Map.of("reason", reason));
        return Outcome.done(id);
    }

    /**
     * Moves the last day of a roster: days beyond it are planned, days after it fall away. Those told already are told.
     * Refused: {@code duties.too-long}, {@code duties.ends-too-early} (before the first day), {@code duties.cancelled-already}.
     */
    @Transactional
    public Outcome<RosterId> moveEnd(Actor actor, RosterId id, LocalDate last) {
        RosterRow roster = locked(actor, id);
        if (roster.state() == RosterState.CANCELLED) {
            return Outcome.refused("duties.cancelled-already");
        }
        if (last.isBefore(roster.period().from())) {
            return Outcome.refused("duties.ends-too-early");
        }
        if (new Period(roster.period().from(), last).days() > LONGEST_DAYS) {
            return Outcome.refused("duties.too-long");
        }
        LocalDate before = roster.period().to();
        rosters.setLastDay(roster, last);
        if (last.isBefore(before)) {
            duties.drop(id, last.plusDays(1));
        } else if (last.isAfter(before)) {
            planner.plan(roster, rosters.posts(id), new Period(before.plusDays(1), last), zone(roster.library()));
        }
        letters.moved(roster, duties.of(id), before, last);
        record(actor, "moved", roster.library(), id, Map.of("before", before.toString(), "to", last.toString()));
        return Outcome.done(id);
    }

    /** Whom a director may put into crews and gaps, by name. */
    public List<PersonView> serving(Actor actor, LibraryId library) {
        access.requireEdit(actor, library);
        return crews.serving(library, null);
    }

    private RosterRow locked(Actor actor, RosterId id) {
        RosterRow roster = rosters.lock(id).orElseThrow(() -> new NotFoundException("roster " + id));
        access.requireEdit(actor, roster.library());
        return roster;
    }

    private ZoneId zone(LibraryId library) {
        return libraries.get(library).zone();
    }

    private void record(Actor actor, String verb, LibraryId library, RosterId id, Map<String, ?> detail) {
        audit.record(actor, "duties.roster." + verb, library, "roster", id.toString(), detail);
    }
}
