package org.kaijuan.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.PersonId;

/**
 * Who takes a step and when.
 *
 * @param person absent for the program itself
 * @param staff for the library, not as the reader
 * @param at business time
 */
record By(@Nullable PersonId person, String name, boolean staff, Instant at) {

    static By staff(Actor actor, Instant at) {
        return new By(actor.person(), actor.name(), true, at);
    }

    static By reader(Actor actor, Instant at) {
        return new By(actor.requirePerson(), actor.name(), false, at);
    }

    boolean is(@Nullable PersonRef other) {
        return other != null && other.id().equals(person);
    }

    /** The person, where the program itself cannot act. */
    PersonRef ref() {
        if (person == null) {
            throw new ForbiddenException("signed-in");
        }
        return new PersonRef(person, name);
    }
}
