package org.kaijuan.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the libraries and the roles they hold. */
@Service
public class People {

    private final PersonQueries queries;
    private final PersonChanges changes;
    private final Assignments assignments;
    private final Actors actors;
    private final Roles roles;
    private final Trees trees;

    People(
            PersonQueries queries,
            PersonChanges changes,
            Assignments assignments,
            Actors actors,
            Roles roles,
            Trees trees) {
        this.queries = queries;
        this.changes = changes;
        this.assignments = assignments;
        this.actors = actors;
        this.roles = roles;
        this.trees = trees;
    }

    /** @throws NotFoundException if there is no such person */
    public PersonView get(PersonId id) {
        return find(id).orElseThrow(() -> new NotFoundException("person " + id));
    }

    public Optional<PersonView> find(PersonId id) {
        return queries.find(id);
    }

    /** Several people at once, in no order; unknown ids are left out. */
    public List<PersonView> find(Set<PersonId> ids) {
        return ids.isEmpty() ? List.of() : queries.find(ids);
    }

    public Optional<PersonView> findByCard(LibraryId library, String cardNumber) {
        return queries.findByCard(library, cardNumber);
    }

    public Optional<PersonView> findByUsername(String username) {
        return queries.findByUsername(username);
    }

    /**
     * Adds a person, who from then on is a reader of their library. Refused: {@code identity.card-taken},
     * {@code identity.username-taken}, {@code identity.name-missing}, {@code identity.no-identifier}.
     */
    @Transactional
    public Outcome<PersonId> register(Actor actor, NewPerson person) {
        Scope target = person.library() == null ? trees.now().everywhere() : Scope.of(person.library());
        requireWhole(actor, IdentityPermissions.PERSON_EDIT, target);
        return changes.register(person);
    }

    /** Gives a person a role at a unit; giving it twice changes nothing. Nobody gives away more than they hold. */
    @Transactional
    public Outcome<PersonId> assign(Actor actor, PersonId person, String role, UnitId unit) {
        requireWhole(actor, IdentityPermissions.ROLE_ASSIGN, trees.now().scope(unit));
        get(person);
        return assignments.give(actor, person, role, unit);
    }

    /** Takes a role away again; taking it twice changes nothing. */
    @Transactional
    public Outcome<PersonId> withdraw(Actor actor, PersonId person, String role, UnitId unit) {
        requireWhole(actor, IdentityPermissions.ROLE_ASSIGN, trees.now().scope(unit));
        assignments.take(person, role, unit);
        return Outcome.done(person);
    }

    /**
     * Active people who hold a permission for a library by a role that was given to them, by name. That everybody is a
     * reader of their own library is not looked at.
     */
    public List<PersonView> holding(String permission, LibraryId library) {
        List<UnitId> above = trees.now().ancestors(UnitId.of(library)).stream()
                .map(UnitView::id)
                .toList();
        return queries.holding(roles.holding(permission), above, library);
    }

    /** @throws ForbiddenException if the person is locked, closed or unknown */
    public Actor actor(PersonId person, Actor.Via via) {
        return actors.of(person, via).orElseThrow(() -> new ForbiddenException("signed-in"));
    }

    /** The same, and nothing where {@link #actor} would throw. */
    public Optional<Actor> findActor(PersonId person, Actor.Via via) {
        return actors.of(person, via);
    }

    /** What a role may do at present. */
    public Set<String> permissionsOf(String role) {
        return roles.permissions(role);
    }

    private static void requireWhole(Actor actor, String permission, Scope target) {
        if (!actor.mayAnywhere(permission)
                || !actor.scope(permission).libraries().containsAll(target.libraries())) {
            throw new ForbiddenException(permission);
        }
    }
}
