package org.kaijuan.gate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.continuity.Modes;
import org.kaijuan.duties.Briefings;
import org.kaijuan.duties.DutyBook;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.policy.Policies;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.status.Statuses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guard's side of the gate: what is to be known today, and what was done (SYS-47, HLT-18). */
@Service
public class Gatehouse {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private final ParcelRows parcels;
    private final ParcelActs parcelActs;
    private final Alarms alarms;
    private final Statuses statuses;
    private final Modes modes;
    private final DutyBook duties;
    private final Briefings briefings;
    private final Policies policies;
    private final People people;
    private final GateAccess access;
    private final BusinessClock clock;

    Gatehouse(
            ParcelRows parcels,
            ParcelActs parcelActs,
            Alarms alarms,
            Statuses statuses,
            Modes modes,
            DutyBook duties,
            Briefings briefings,
            Policies policies,
            People people,
            GateAccess access,
            BusinessClock clock) {
        this.parcels = parcels;
        this.parcelActs = parcelActs;
        this.alarms = alarms;
        this.statuses = statuses;
        this.modes = modes;
        this.duties = duties;
        this.briefings = briefings;
        this.policies = policies;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** Today at a library's gate. */
    public GateSheet today(Actor actor, LibraryId id) {
        LibraryView library = access.require(actor, id, GatePermissions.SERVE);
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, library.zone());
        Instant tomorrow = day.plusDays(1).atStartOfDay(library.zone()).toInstant();
        return new GateSheet(
                library,
                day,
                now,
                modes.of(id, day),
                statuses.today(id),
                duties.onDuty(id, now),
                whomToCall(id),
                briefings.waiting(actor),
                parcels.ofDay(id, day, tomorrow),
                parcels.later(id, tomorrow));
    }

    private String whomToCall(LibraryId library) {
        String words = policies.inForce(GatePolicies.WHOM_TO_CALL, library).value();
        return words.equals(PolicyDefinition.UNSAID) ? "" : words;
    }

    /**
     * Takes what a tablet reports: exactly once by its nonce, however often it is sent.
     *
     * @return the nonce; refused: {@code gate.not-a-guard} (who did it does not serve there), {@code gate.no-such-parcel}, {@code
     *     gate.handed-over-already}, {@code gate.returned-already}, {@code gate.not-signed}, {@code gate.signature-unreadable},
     *     {@code gate.proxy-missing}, {@code gate.card-of-another}, {@code gate.reason-missing}, {@code gate.changed-meanwhile},
     *     {@code gate.undo-too-late}, {@code gate.nonce-used}
     */
    @Transactional
    public Outcome<UUID> report(Actor sender, GateAct act) {
        Optional<Actor> guard = guard(sender, act.stamp());
        if (guard.isEmpty()) {
            return Outcome.refused("gate.not-a-guard");
        }
        Doer doer = doer(sender, guard.get(), act.stamp());
        return switch (act) {
            case GateAct.OnParcel it -> parcelActs.perform(doer, it);
            case GateAct.Alarm it -> alarms.raise(doer, it);
            case GateAct.Heard it -> hear(doer, it);
        };
    }

    /** Who did it: the sender, or somebody who serves at the same gate and whose tablet the sender has taken over. */
    private Optional<Actor> guard(Actor sender, Stamp stamp) {
        PersonId by = stamp.by();
        if (by == null || sender.is(by)) {
            return Optional.of(sender);
        }
        return people.findActor(by, sender.via())
                .filter(other -> other.library() != null && other.library().equals(sender.library()))
                .filter(other -> other.mayAnywhere(GatePermissions.SERVE));
    }

    private Doer doer(Actor sender, Actor guard, Stamp stamp) {
        Instant now = clock.instant();
        Instant at = stamp.at().isAfter(now.plus(CLOCKS_DIFFER)) ? now : stamp.at();
        boolean isSame = guard.id().equals(sender.id());
        return new Doer(guard, isSame ? null : sender.name(), at, now, stamp.late());
    }

    /** What waits for no sign has been heard, or was never said to them: nothing is to be done either way. */
    private Outcome<UUID> hear(Doer doer, GateAct.Heard act) {
        boolean waits = briefings.waiting(doer.actor()).stream()
                .anyMatch(briefing -> briefing.id().equals(act.briefing()));
        if (waits) {
            briefings.hear(doer.actor(), act.briefing());
        }
        return Outcome.done(act.stamp().nonce());
    }
}
