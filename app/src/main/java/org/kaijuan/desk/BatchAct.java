package org.kaijuan.desk;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.PersonId;

/** What can be done to many requests at once. */
public sealed interface BatchAct {

    /** Take them all on. */
    record Claim() implements BatchAct {}

    /** Give them all to somebody; nobody has been chosen yet in a first preview. */
    record Assign(@Nullable PersonId to) implements BatchAct {}

    /** Say no to them all, with the same words. */
    record Decline(DeclineReason reason, String text) implements BatchAct {}

    /** File them all away. */
    record Close() implements BatchAct {}
}
