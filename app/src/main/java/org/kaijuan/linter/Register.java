package org.kaijuan.linter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The institutions that a text may speak of, in their order. */
public record Register(List<Entry> entries) {

    private static final String LIBRARY = "图书馆";

    public Register {
        entries = List.copyOf(entries);
    }

    /**
     * @param name in full, as it must be written
     * @param alsoKnownAs other names that are right too, such as the school's
     * @param ordinal its number in the register, from 1
     */
    public record Entry(String name, Set<String> alsoKnownAs, int ordinal) {

        public Entry {
            alsoKnownAs = Set.copyOf(alsoKnownAs);
        }
    }

    public static Register empty() {
        return new Register(List.of());
    }

    /** Entries in the order of their names; a library is also known by the name of its school. */
    public static Register of(List<String> names) {
        List<Entry> entries = new ArrayList<>();
        for (String name : names) {
            entries.add(new Entry(name, school(name), entries.size() + 1));
        }
        return new Register(entries);
    }

    private static Set<String> school(String name) {
        boolean hasSchool = name.endsWith(LIBRARY) && name.length() > LIBRARY.length() + 2;
        return hasSchool ? Set.of(name.substring(0, name.length() - LIBRARY.length())) : Set.of();
    }
}
