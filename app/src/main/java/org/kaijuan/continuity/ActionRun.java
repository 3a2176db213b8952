package org.kaijuan.continuity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Text;

/** What an action says while it is carried out, and what it remembers. All in the transaction of the action. */
public interface ActionRun {

    /** Writes into the switch log what was thrown, from what to what; needed for the way back. */
    void remember(List<Thrown> thrown);

    /** One of them. */
    default void remember(Thrown thrown) {
        remember(List.of(thrown));
    }

    /** What this step of this order has thrown in the libraries of the call and is still thrown, in the order of throwing. */
    List<Thrown> thrown();

    /** These are back (when an order is revised or ends; {@code undo} takes all back by itself). */
    void release(List<Thrown> back);

    /** Counts for the page of the order: message {@code key} with its arguments. */
    void report(Text fact);

    /**
     * Something that an order has switched.
     *
     * @param library absent for what was switched for the whole unit
     * @param subject stable, {@code service:reading-room}; one step throws a subject in a library once
     * @param what the same in words
     * @param before in words, as it was when it was thrown
     * @param handle whatever the action needs to find it again, e.g. the id of the decision
     */
    record Thrown(@Nullable LibraryId library, String subject, Text what, Text before, Text after, String handle) {}
}
