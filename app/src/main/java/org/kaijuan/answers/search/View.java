package org.kaijuan.answers.search;

import java.util.Set;

/** A segment as one library sees it. @param hidden ids of entries that it has overridden, hidden or let expire */
public record View(Segment segment, Set<String> hidden) {

    public View {
        hidden = Set.copyOf(hidden);
    }

    /** All of a segment. */
    public static View of(Segment segment) {
        return new View(segment, Set.of());
    }
}
