package org.kaijuan.coordination;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Coded;

/**
 * A task on its way from one department to another (ORG-24).
 *
 * @param from where it was worked on
 * @param to where it is offered to
 * @param person who is asked there; absent for whoever takes it
 */
public record HandOver(
        UUID id,
        TaskId task,
        @Nullable UnitId from,
        UnitId to,
        @Nullable PersonRef person,
        String reason,
        Instant offeredAt,
        String offeredBy,
        State state,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answer) {

    /** What became of it. */
    public enum State implements Coded {
        OFFERED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN;

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return state == State.OFFERED;
    }
}
