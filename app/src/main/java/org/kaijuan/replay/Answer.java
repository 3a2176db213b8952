package org.kaijuan.replay;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.returns.EntryBody;

/**
 * What a library answers to the notice.
 *
 * @param entries what it writes, by kind and key
 */
record Answer(LibraryId library, Instant at, Map<String, EntryBody> entries) {

    Answer {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The keys in the order of writing. */
    List<String> keys() {
        return List.copyOf(entries.keySet());
    }
}
