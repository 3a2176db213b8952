package org.kaijuan.reopening;

import java.util.Map;
import java.util.Optional;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two consents that a reopening needs, by two people (OPN-02).
 *
 * <p>All throw {@link NotFoundException} for what the actor may not know, {@link ForbiddenException} for what they may see but
 * not do.
 */
@Service
public class Consents {

    private static final int LONGEST_WORDS = 500;

    private final ChecklistRows checklists;
    private final ChecklistAccess access;
    private final BusinessClock clock;

    Consents(ChecklistRows checklists, ChecklistAccess access, BusinessClock clock) {
        this.checklists = checklists;
        this.access = access;
        this.clock = clock;
    }

    /** Gives one of the two consents. Refused: {@code reopening.two-people} if this person gave the other one already. */
    @Transactional
    public Outcome<ChecklistId> give(Actor actor, ChecklistId id, ConsentKind kind, String words) {
        ChecklistRow row = access.locked(actor, id);
        actor.require(permission(kind), row.library());
        Optional<String> problem = ChecklistAccess.notOpen(row);
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            return Outcome.refused("reopening.words-missing");
        }
        Consent consent = new Consent(kind, actor.requirePerson(), actor.name(), words.strip(), clock.instant());
        if (!checklists.insert(row, consent)) {
            return Outcome.refused("reopening.two-people");
        }
        access.record(actor, "consented", row.library(), id, Map.of("kind", kind.name()));
        return Outcome.done(id);
    }

    /** Takes a consent back: whoever may give it. */
    @Transactional
    public void takeBack(Actor actor, ChecklistId id, ConsentKind kind) {
        ChecklistRow row = access.locked(actor, id);
        actor.require(permission(kind), row.library());
        if (row.state() == ChecklistState.OPEN) {
            checklists.takeBack(id, kind, clock.instant());
            access.record(actor, "consent-withdrawn", row.library(), id, Map.of("kind", kind.name()));
        }
    }

    private static String permission(ConsentKind kind) {
        return switch (kind) {
            case CONTROL -> ReopeningPermissions.CONTROL;
            case SCHOOL -> ReopeningPermissions.SCHOOL;
        };
    }
}
