package org.kaijuan.coordination.web;

import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.PersonRef;

/** Somebody by id and name. */
record PersonJson(String id, String name) {

    static PersonJson of(PersonRef person) {
        return new PersonJson(person.id().toString(), person.name());
    }

    static @Nullable PersonJson ofNullable(@Nullable PersonRef person) {
        return person == null ? null : of(person);
    }
}
