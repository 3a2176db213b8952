package org.kaijuan.coordination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.stereotype.Component;

/** The people of a library who can be given work. */
@Component
class Colleagues {

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /** Those who belong to the library, by name. */
    List<PersonView> of(LibraryId library) {
        return people.holding(CoordinationAccess.TASK_WORK, library).stream()
                .filter(person -> library.equals(person.library()))
                .toList();
    }

    Optional<PersonRef> find(LibraryId library, PersonId person) {
        return of(library).stream()
                .filter(colleague -> colleague.id().equals(person))
                .findFirst()
                .map(PersonRef::of);
    }

    /** All of them in the given order, each once, or a refusal if one does not work there. */
    Outcome<List<PersonRef>> all(LibraryId library, Collection<PersonId> wanted) {
        List<PersonView> known = of(library);
        List<PersonRef> found = new ArrayList<>();
        for (PersonId id : List.copyOf(wanted).stream().distinct().toList()) {
            Optional<PersonView> person =
                    known.stream().filter(one -> one.id().equals(id)).findFirst();
            if (person.isEmpty()) {
                return Outcome.refused("coordination.person-not-here");
            }
            found.add(PersonRef.of(person.get()));
        }
        return Outcome.done(List.copyOf(found));
    }

    /** Who works in a department; nobody if no person is noted there. */
    List<PersonRef> in(LibraryId library, String department) {
        return of(library).stream()
                .filter(person -> person.department() != null
                        && person.department().code().equals(department))
                .map(PersonRef::of)
                .toList();
    }

    /** Who holds a permission for the library, wherever they belong. */
    List<PersonRef> holding(String permission, LibraryId library) {
        return people.holding(permission, library).stream().map(PersonRef::of).toList();
    }
}
