package org.kaijuan.returns;

import java.time.Instant;

/**
 * One thing in the working copy of a return.
 *
 * @param key of an answer the question, of a figure its id, else an id of its own that stays the same in all editions
 * @param version of this entry: the one that was read must be the one that is changed
 */
public record Entry(String key, EntryBody body, int position, int version, String byName, Instant at) {

    public EntryKind kind() {
        return body.kind();
    }
}
