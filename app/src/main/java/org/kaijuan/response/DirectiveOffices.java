package org.kaijuan.response;

import java.util.Collection;
import java.util.List;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.springframework.stereotype.Component;

/** The units for which somebody acts: those at which they were given a role, not all below. */
@Component
class DirectiveOffices {

    private final Libraries libraries;
    private final People people;

    DirectiveOffices(Libraries libraries, People people) {
        this.libraries = libraries;
        this.people = people;
    }

    List<UnitView> of(Actor actor, String permission) {
        Collection<UnitId> posts =
                actor.id().map(person -> people.posts(person, permission)).orElse(List.of());
        return posts.stream()
                .flatMap(unit -> libraries.findUnit(unit.code()).stream())
                .toList();
    }

    boolean mayAct(Actor actor, String permission, UnitId at) {
        return of(actor, permission).stream().anyMatch(unit -> unit.id().equals(at));
    }

    /**
     * @throws NotFoundException if the actor does not even receive directives there
     * @throws ForbiddenException if they receive them there, but may not do this
     */
    void require(Actor actor, String permission, UnitId at) {
        actor.requirePerson();
        if (mayAct(actor, permission, at)) {
            return;
        }
        if (mayAct(actor, ResponseAccess.DIRECTIVE_READ, at)) {
            throw new ForbiddenException(permission);
        }
        throw new NotFoundException("unit " + at);
    }
}
