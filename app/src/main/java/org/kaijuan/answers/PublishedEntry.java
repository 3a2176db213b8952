package org.kaijuan.answers;

import java.time.LocalDate;
import java.util.Set;
import org.kaijuan.kernel.LibraryId;

/**
 * A published entry and who does not show it: all that an index needs to know.
 *
 * @param hiddenBy libraries that do not show this entry of the province
 */
public record PublishedEntry(EntryView entry, Set<LibraryId> hiddenBy) {

    public PublishedEntry {
        hiddenBy = Set.copyOf(hiddenBy);
    }

    /**
     * Whether readers of the library may see it on that day, as far as this entry alone can tell: a province's entry also
     * steps back where an entry of the library that {@linkplain EntryView#overrides overrides} it is offered.
     */
    public boolean isOffered(LibraryId library, LocalDate day) {
        boolean isTheirs = entry.library() == null || entry.library().equals(library);
        return isTheirs && !hiddenBy.contains(library) && entry.content().holdsOn(day);
    }
}
