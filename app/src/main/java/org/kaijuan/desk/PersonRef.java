package org.kaijuan.desk;

import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;

/** A person with the name as it was when it was written down. */
public record PersonRef(PersonId id, String name) {

    /** The person behind {@code actor}; forbidden to visitors and to the program itself. */
    static PersonRef of(Actor actor) {
        return new PersonRef(actor.requirePerson(), actor.name());
    }
}
