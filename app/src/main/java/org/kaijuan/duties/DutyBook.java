package org.kaijuan.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single duties: mine, who is on duty now, substitutes, who was there.
 *
 * <p>All throw {@link NotFoundException} for what the actor may not know and {@link ForbiddenException} for what the actor
 * may see but not do.
 */
@Service
public class DutyBook {

    private static final Duration LATEST_ATTENDANCE = Duration.ofDays(14);
    private static final int LONGEST_REASON = 500;

    private final DutyRows duties;
    private final RosterRows rosters;
    private final ChangeRows changes;
    private final SwapRows swaps;
    private final Balances balances;
    private final Candidates candidates;
    private final Readiness readiness;
    private final NamedDuties named;
    private final DutyLetters letters;
    private final DutiesAccess access;
    private final Libraries libraries;
    private final BusinessClock clock;
    private final Audit audit;

    DutyBook(
            DutyRows duties,
            RosterRows rosters,
            ChangeRows changes,
            SwapRows swaps,
            Balances balances,
            Candidates candidates,
            Readiness readiness,
            NamedDuties named,
            DutyLetters letters,
            DutiesAccess access,
            Libraries libraries,
            BusinessClock clock,
            Audit audit) {
        this.duties = duties;
        this.rosters = rosters;
        this.changes = changes;
        this.swaps = swaps;
        this.balances = balances;
        this.candidates = candidates;
        this.readiness = readiness;
        this.named = named;
        this.letters = letters;
        this.access = access;
        this.libraries = libraries;
        this.clock = clock;
        this.audit = audit;
    }

    /** The actor's own published duties from now on, soonest first. */
    public List<DutyView> mine(Actor actor) {
        return named.of(duties.ahead(actor.requirePerson(), clock.instant()));
    }

    /** The actor's own duties of the last fortnight that nobody has said they were there for. */
    public List<DutyView> toAttend(Actor actor) {
        Instant now = clock.instant();
        return named.of(duties.toAttend(actor.requirePerson(), now.minus(LATEST_ATTENDANCE), now));
    }

    /** Published duties of a library, gaps included. */
    public List<DutyView> published(Actor actor, LibraryId library, Period period) {
        access.requireRead(actor, library);
        return named.of(duties.published(library, period));
    }

    /** Published gaps from today on, at most a year ahead. */
    public List<DutyView> gaps(Actor actor, LibraryId library) {
        LocalDate today = clock.today(access.requireRead(actor, library).zone());
        return duties.published(library, new Period(today, today.plusYears(1))).stream()
                .filter(DutyView::isGap)
                .toList();
    }

    /** How many published duties of a day nobody takes. For other modules. */
    public int gapsOn(LibraryId library, LocalDate day) {
        return (int) duties.published(library, Period.day(day)).stream()
                .filter(DutyView::isGap)
                .count();
    }

    /** The posts on duty at a moment, for everybody: no names. */
    public List<PostOnDuty> onDuty(LibraryId library, Instant moment) {
        libraries.get(library);
        return duties.running(library, moment);
    }

    public DutyRecord get(Actor actor, DutyId id) {
        DutyView duty = named.of(seen(actor, id));
        RosterRow roster = rosters.find(duty.roster()).orElseThrow();
        List<Balance> post = balances.of(roster.id(), rosters.posts(roster.id())).stream()
                .filter(balance -> balance.post().equals(duty.post()))
                .toList();
        Optional<Balance> own =
                post.stream().filter(it -> it.person().equals(duty.person())).findFirst();
        return new DutyRecord(
                duty,
                roster,
                own.orElse(null),
                candidates.of(duty, post),
                changes.of(id),
                swaps.open(id).orElse(null));
    }

    /**
     * Puts somebody in by hand, or with no person makes a gap. Refused: {@code duties.reason-missing}, {@code
     * duties.over-already}, {@code duties.away-that-day}, {@code duties.busy-that-day}, {@code duties.rest-needed}, {@code
     * duties.nobody-to-serve}, {@code duties.changed-meanwhile}.
     */
    @Transactional
    public Outcome<DutyView> put(Actor actor, DutyId id, int version, @Nullable PersonId person, String reason) {
        DutyView duty = seen(actor, id);
        actor.require(DutiesPermissions.EDIT, duty.library());
        RosterRow roster = rosters.lock(duty.roster()).orElseThrow();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused("duties.reason-missing");
        }
        if (duty.dropped() || duty.attendedAt() != null || duty.endsAt().isBefore(clock.instant())) {
            return Outcome.refused("duties.over-already");
        }
        if (person != null && !candidates.serves(roster, person)) {
            return Outcome.refused("duties.nobody-to-serve", duty.post());
        }
        Optional<Readiness.Obstacle> obstacle =
                person == null ? Optional.empty() : readiness.against(person, duty, Set.of());
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get().refusal());
        }
        if (duty.version() != version || !duties.setPerson(duty, person)) {
            return Outcome.refused("duties.changed-meanwhile");
        }
        if (roster.state() == RosterState.PUBLISHED) {
            note(actor, duty, person, reason);
        }
        return Outcome.done(named.of(duties.find(id).orElseThrow()));
    }

    private void note(Actor actor, DutyView before, @Nullable PersonId after, String reason) {
        changes.insert(before, after, ChangeCause.BY_HAND, reason, actor.name(), clock.instant());
        swaps.withdrawFor(before.id(), clock.instant());
        if (before.person() != null && !before.person().equals(after)) {
            letters.changed(before, before.person(), false);
        }
        if (after != null) {
            letters.changed(before, after, true);
        }
        record(actor, "changed", before, Map.of("day", before.day().toString(), "post", before.post()));
    }

    /** Notes that whoever had the duty was there: said by themselves or by who makes rosters. Refused: {@code duties.not-yet}. */
    @Transactional
    public Outcome<DutyView> attend(Actor actor, DutyId id) {
        DutyView duty = seen(actor, id);
        boolean own = duty.person() != null && actor.is(duty.person());
        if (!own) {
            actor.require(DutiesPermissions.EDIT, duty.library());
        }
        if (duty.startsAt().isAfter(clock.instant())) {
            return Outcome.refused("duties.not-yet");
        }
        if (duties.attend(duty, clock.instant(), actor.name())) {
            record(actor, "attended", duty, Map.of("day", duty.day().toString()));
        }
        return Outcome.done(named.of(duties.find(id).orElseThrow()));
    }

    /** A duty of a draft is seen by those who make rosters only. */
    private DutyView seen(Actor actor, DutyId id) {
        DutyView duty = duties.find(id).orElseThrow(() -> new NotFoundException("duty " + id));
        access.requireRead(actor, duty.library());
        RosterRow roster = rosters.find(duty.roster()).orElseThrow();
        if (roster.state() == RosterState.DRAFT && !actor.may(DutiesPermissions.EDIT, duty.library())) {
            throw new NotFoundException("duty " + id);
        }
        return duty;
    }

    private void record(Actor actor, String verb, DutyView duty, Map<String, ?> detail) {
        audit.record(
                actor, "duties.duty." + verb, duty.library(), "duty", duty.id().toString(), detail);
    }
}
