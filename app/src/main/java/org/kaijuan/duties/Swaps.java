package org.kaijuan.duties;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One asks a colleague to take a duty, the colleague agrees, directors are told. Nobody's leave is needed. */
@Service
public class Swaps {

    private static final int LONGEST_WORDS = 500;

    private final SwapRows swaps;
    private final DutyRows duties;
    private final ChangeRows changes;
    private final RosterRows rosters;
    private final Candidates candidates;
    private final Readiness readiness;
    private final DutyLetters letters;
    private final BusinessClock clock;
    private final Audit audit;

    Swaps(
            SwapRows swaps,
            DutyRows duties,
            ChangeRows changes,
            RosterRows rosters,
            Candidates candidates,
            Readiness readiness,
            DutyLetters letters,
            BusinessClock clock,
            Audit audit) {
        this.swaps = swaps;
        this.duties = duties;
        this.changes = changes;
        this.rosters = rosters;
        this.candidates = candidates;
        this.readiness = readiness;
        this.letters = letters;
        this.clock = clock;
        this.audit = audit;
    }

    /** Open questions that the actor asked or is asked, oldest first. */
    public List<SwapView> mine(Actor actor) {
        return swaps.openOf(actor.requirePerson());
    }

    /** How many questions wait for the actor's answer. */
    public long waiting(Actor actor) {
        return actor.id().map(swaps::countAsked).orElse(0L);
    }

    /**
     * Asks a colleague to take one of the actor's duties.
     *
     * @param inExchange a duty of the colleague that the actor takes instead; absent to be stood in for
     * @return refused: {@code duties.over-already}, {@code duties.nobody-to-serve}, {@code
     *     duties.not-theirs} (the duty in exchange), {@code duties.away-that-day}, {@code duties.busy-that-day}, {@code
     *     duties.rest-needed}, {@code duties.asked-already}
     */
    @Transactional
    public Outcome<SwapId> ask(Actor actor, DutyId id, PersonId colleague, @Nullable DutyId inExchange, String words) {
        DutyView duty = own(actor, id);
        if (duty.dropped() || !duty.startsAt().isAfter(clock.instant())) {
            return Outcome.refused("duties.over-already");
        }
        if (words.length() > LONGEST_WORDS || actor.is(colleague) || !candidates.serves(duty.library(), colleague)) {
            return Outcome.refused("duties.nobody-to-serve", duty.post());
        }
        if (inExchange != null && !isTheirs(inExchange, colleague, duty)) {
            return Outcome.refused("duties.not-theirs");
        }
        Optional<Readiness.Obstacle> obstacle = obstacle(actor, duty, colleague, inExchange);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get().refusal());
        }
        SwapId swap = SwapId.next();
        if (!swaps.insert(swap, duty, inExchange, colleague, words, clock.instant())) {
            return Outcome.refused("duties.asked-already");
        }
        swaps.find(swap).ifPresent(letters::swapAsked);
        return Outcome.done(swap);
    }

    /** What keeps the colleague from the duty, or the one who asks from the duty in exchange. */
    private Optional<Readiness.Obstacle> obstacle(
            Actor actor, DutyView duty, PersonId colleague, @Nullable DutyId inExchange) {
        if (inExchange == null) {
            return readiness.against(colleague, duty, Set.of());
        }
        DutyView other = duties.find(inExchange).orElseThrow();
        return readiness
                .against(colleague, duty, Set.of(inExchange))
                .or(() -> readiness.against(actor.requirePerson(), other, Set.of(duty.id())));
    }

    private boolean isTheirs(DutyId id, PersonId colleague, DutyView mine) {
        return duties.find(id)
                .filter(duty ->
                        colleague.equals(duty.person()) && duty.library().equals(mine.library()))
                .filter(duty -> !duty.dropped() && duty.startsAt().isAfter(clock.instant()))
                .filter(this::isPublished)
                .isPresent();
    }

    /**
     * The colleague agrees: the duties change hands at once.
     *
     * @return refused: {@code duties.swap-over} if it was withdrawn or a duty has changed hands or begun meanwhile, {@code
     *     duties.away-that-day}, {@code duties.busy-that-day}, {@code duties.rest-needed}
     */
    @Transactional
    public Outcome<SwapView> accept(Actor actor, SwapId id) {
        SwapView swap = asked(actor, id);
        rosters.lock(swap.duty().roster());
        DutyView duty = duties.find(swap.duty().id()).orElseThrow();
        DutyView other = swap.inExchange();
        boolean stale = !swap.askerId().equals(duty.person())
                || duty.dropped()
                || !duty.startsAt().isAfter(clock.instant())
                || other != null
                        && (!swap.askedId().equals(other.person())
                                || other.dropped()
                                || !other.startsAt().isAfter(clock.instant()));
        if (stale || !swaps.end(id, SwapState.ACCEPTED, clock.instant())) {
            return Outcome.refused("duties.swap-over");
        }
        hand(duty, swap.askedId(), swap);
        if (other != null) {
            hand(other, swap.askerId(), swap);
        }
        readiness.require(swap.askedId(), duty);
        if (other != null) {
            readiness.require(swap.askerId(), other);
        }
        letters.swapEnded(swap, true);
        letters.swapDone(swap);
        audit.record(
                actor,
                "duties.duty.swapped",
                duty.library(),
                "duty",
                duty.id().toString(),
                Map.of("day", duty.day().toString(), "post", duty.post()));
        return Outcome.done(swap);
    }

    private void hand(DutyView duty, PersonId to, SwapView swap) {
        changes.insert(duty, to, ChangeCause.SWAP, swap.words(), swap.asked(), clock.instant());
        if (!duties.setPerson(duty, to)) {
            throw new RefusedException(Refusal.of("duties.swap-over"));
        }
    }

    @Transactional
    public Outcome<SwapView> decline(Actor actor, SwapId id) {
        SwapView swap = asked(actor, id);
        if (!swaps.end(id, SwapState.DECLINED, clock.instant())) {
            return Outcome.refused("duties.swap-over");
        }
        letters.swapEnded(swap, false);
        return Outcome.done(swap);
    }

    /** The asker thinks better of it. */
    @Transactional
    public Outcome<SwapView> withdraw(Actor actor, SwapId id) {
        SwapView swap = swaps.find(id)
                .filter(it -> actor.is(it.askerId()))
                .orElseThrow(() -> new NotFoundException("swap " + id));
        return swaps.end(id, SwapState.WITHDRAWN, clock.instant())
                ? Outcome.done(swap)
                : Outcome.refused("duties.swap-over");
    }

    private SwapView asked(Actor actor, SwapId id) {
        return swaps.find(id)
                .filter(swap -> actor.is(swap.askedId()))
                .orElseThrow(() -> new NotFoundException("swap " + id));
    }

    private DutyView own(Actor actor, DutyId id) {
        return duties.find(id)
                .filter(duty -> duty.person() != null && actor.is(duty.person()))
                .filter(this::isPublished)
                .orElseThrow(() -> new NotFoundException("duty " + id));
    }

    private boolean isPublished(DutyView duty) {
        return rosters.find(duty.roster())
                .filter(roster -> roster.state() == RosterState.PUBLISHED)
                .isPresent();
    }
}
