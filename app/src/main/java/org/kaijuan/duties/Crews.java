package org.kaijuan.duties;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Who may be given duties: people of the library who serve, by department. */
@Component
class Crews {

    private final People people;
    private final Libraries libraries;

    Crews(People people, Libraries libraries) {
        this.people = people;
        this.libraries = libraries;
    }

    /** By name; of a department with those under it, or of the whole library. */
    List<PersonView> serving(LibraryId library, @Nullable UnitId department) {
        return people.holding(DutiesPermissions.SERVE, library).stream()
                .filter(person -> library.equals(person.library()))
                .filter(person -> department == null || isIn(person, department))
                .toList();
    }

    List<PersonId> ids(LibraryId library, @Nullable UnitId department) {
        return serving(library, department).stream().map(PersonView::id).toList();
    }

    private boolean isIn(PersonView person, UnitId department) {
        return person.department() != null
                && libraries
                        .findUnit(person.department().code())
                        .filter(unit -> unit.isUnder(department))
                        .isPresent();
    }
}
