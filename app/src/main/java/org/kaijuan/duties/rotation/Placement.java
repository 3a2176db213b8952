package org.kaijuan.duties.rotation;

import org.kaijuan.kernel.PersonId;

/** What became of a turn. */
public sealed interface Placement {

    Turn turn();

    record Taken(Turn turn, PersonId person, Why why) implements Placement {}

    /** Nobody can: {@code away} are on leave, {@code busy} have another turn or rest. */
    record Gap(Turn turn, int away, int busy) implements Placement {}
}
