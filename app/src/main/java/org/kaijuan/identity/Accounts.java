package org.kaijuan.identity;

import java.util.Collection;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;

/** What people sign in with, as far as others may hand it out. */
public interface Accounts {

    /**
     * Gives people a password, all the same one, and signs them out everywhere.
     *
     * @param mustChange whether each has to choose another at the next sign-in; only a demo says no
     */
    Outcome<Integer> givePassword(Actor actor, Collection<PersonId> people, String password, boolean mustChange);

    /**
     * Gives a person a new password, made up here, which must be changed at the next sign-in, and lifts a lock-out.
     *
     * @return the password, which nobody can look up later
     */
    Outcome<String> resetPassword(Actor actor, PersonId person);

    /** Notes that people agreed to the privacy notice in its present version by other means, say on paper. */
    void recordConsent(Actor actor, Collection<PersonId> people);

    /**
     * Issues a token for {@code /api/v1}: the person's own, or somebody else's by who may edit them.
     *
     * @return the token {@code kj_…}, which nobody can look up later
     */
    Outcome<String> issueToken(Actor actor, PersonId person, NewToken token);
}
