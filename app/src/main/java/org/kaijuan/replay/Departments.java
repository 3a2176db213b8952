package org.kaijuan.replay;

import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.stereotype.Component;

/** The departments of a library in a scene, and who speaks for each. */
@Component
class Departments {

    private final Cast cast;
    private final Libraries libraries;
    private final People people;
    private final Words words = new Words();

    Departments(Cast cast, Libraries libraries, People people) {
        this.cast = cast;
        this.libraries = libraries;
        this.people = people;
    }

    /** Sees to it that the departments have people; foreign languages is one more than every library has. */
    void engage(LibraryId library) {
        UnitId foreign = unit(library, "foreign");
        if (libraries.findUnit(foreign.code()).isEmpty()) {
            String[] names = words.the("foreignDepartment").split(":");
            libraries
                    .add(
                            cast.stageManager(),
                            new NewUnit(foreign, UnitId.of(library), UnitKind.DEPARTMENT, names[0], names[1]))
                    .orThrow();
        }
        cast.engageDepartments(library);
    }

    UnitId unit(LibraryId library, String department) {
        return new UnitId(library + "-" + department);
    }

    /** The first person who is noted there. */
    Actor head(LibraryId library, String department) {
        UnitId unit = unit(library, department);
        return cast.inDepartment(library, unit).stream()
                .map(PersonView::id)
                .findFirst()
                .map(person -> people.actor(person, Actor.Via.REPLAY))
                .orElseThrow();
    }
}
