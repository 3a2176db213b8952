package org.kaijuan.replay;

import java.util.List;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;

/** Who plays in one library: readers and librarians, as the actors that the facades want. */
record Company(LibraryId library, List<Actor> readers, List<Actor> librarians) {

    Actor reader(int number) {
        return readers.get(number % readers.size());
    }

    Actor librarian(int number) {
        return librarians.get(number % librarians.size());
    }
}
