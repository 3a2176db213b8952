package org.kaijuan.answers.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may want to ask, from the first letters on: phrasings that begin with them, then those that have them inside. */
public final class Suggestions {

    private Suggestions() {}

    /** The phrasings as they were written, short ones first, one an entry; none for nothing. */
    public static List<String> of(List<View> views, String begun, int count) {
        String normal = Normaliser.normalise(begun);
        if (normal.isEmpty()) {
            return List.of();
        }
        Set<String> entries = new LinkedHashSet<>();
        return views.stream()
                .flatMap(view -> view.segment().phrasings.stream()
                        .filter(phrasing -> phrasing.normal().contains(normal))
                        .filter(phrasing ->
                                !view.hidden().contains(view.segment().entryIds.get(phrasing.entry())))
                        .map(phrasing -> new Hit(
                                view.segment().entryIds.get(phrasing.entry()),
                                phrasing.shown(),
                                phrasing.normal().indexOf(normal))))
                .sorted(Comparator.comparingInt(Hit::at)
                        .thenComparingInt(hit -> hit.shown().length())
                        .thenComparing(Hit::shown))
                .filter(hit -> entries.add(hit.entry()))
                .limit(count)
                .map(Hit::shown)
                .collect(Collectors.toList());
    }

    private record Hit(String entry, String shown, int at) {}
}
