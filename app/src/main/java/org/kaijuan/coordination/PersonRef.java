package org.kaijuan.coordination;

import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.PersonId;

/** A person with the name as it was when it was written down. */
public record PersonRef(PersonId id, String name) {

    static PersonRef of(PersonView person) {
        return new PersonRef(person.id(), person.name());
    }
}
