package org.kaijuan.kernel;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The libraries whose rows somebody may see or whose rows are counted. Bound into SQL as
 * {@code library_id = any(:libraries)} with {@link #codes()}; an empty scope therefore finds nothing.
 */
public record Scope(Set<LibraryId> libraries) {

    public static final Scope NONE = new Scope(Set.of());

    public Scope {
        libraries = Set.copyOf(libraries);
    }

    public static Scope of(LibraryId library) {
        return new Scope(Set.of(library));
    }

    public static Scope of(Collection<LibraryId> libraries) {
        return new Scope(Set.copyOf(libraries));
    }

    public boolean contains(LibraryId library) {
        return libraries.contains(library);
    }

    public boolean isEmpty() {
        return libraries.isEmpty();
    }

    /** What both cover. */
    public Scope and(Scope other) {
        Set<LibraryId> both = new TreeSet<>(libraries);
        both.retainAll(other.libraries);
        return new Scope(both);
    }

    /** What either covers. */
    public Scope or(Scope other) {
        Set<LibraryId> either = new TreeSet<>(libraries);
        either.addAll(other.libraries);
        return new Scope(either);
    }

    /** The codes, sorted, as JDBC wants them. */
    public String[] codes() {
        return libraries.stream().map(LibraryId::code).sorted().toArray(String[]::new);
    }
}
