package org.kaijuan.duties.rotation;

import java.util.Map;
import org.kaijuan.kernel.PersonId;

/**
 * Somebody in the crew of a post.
 *
 * @param carried what earlier plans of this post still owe (or, below zero, are owed by) this person, in {@link Ledger#TURN}
 */
public record Member(PersonId person, Map<Burden, Long> carried) {

    public Member {
        carried = Map.copyOf(carried);
    }

    /** Somebody who begins at nothing. */
    public static Member fresh(PersonId person) {
        return new Member(person, Map.of());
    }
}
