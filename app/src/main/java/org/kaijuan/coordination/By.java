package org.kaijuan.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;

/** Who does something and when, by business time; {@code person} is absent for the program itself. */
record By(@Nullable PersonId person, String name, Instant at) {

    static By of(Actor actor, Instant at) {
        return new By(actor.person(), actor.name(), at);
    }
}
