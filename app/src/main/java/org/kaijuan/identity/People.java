package org.kaijuan.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the libraries and the roles they hold. */
@Service
public class People {

    private final PersonQueries queries;
    private final PersonFiles files;
    private final PersonChanges changes;
    private final Assignments assignments;
    private final Actors actors;
    private final Roles roles;
    private final Trees trees;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    People(
            PersonQueries queries,
            PersonFiles files,
            PersonChanges changes,
            Assignments assignments,
            Actors actors,
            Roles roles,
            Trees trees,
            Audit audit,
            ApplicationEventPublisher events) {
        this.queries = queries;
        this.files = files;
        this.changes = changes;
        this.assignments = assignments;
        this.actors = actors;
        this.roles = roles;
        this.trees = trees;
        this.audit = audit;
        this.events = events;
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

    /** The one person of a library with this address of e-mail; nobody if several share it. */
    public Optional<PersonView> findByEmail(LibraryId library, String address) {
        return queries.findByEmail(library, address);
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
        Outcome<PersonId> outcome = changes.register(person);
        if (outcome instanceof Outcome.Done<PersonId>(PersonId id)) {
            audit.record(actor, "identity.person.registered", person.library(), "person", id.toString(), Map.of());
        }
        return outcome;
    }

    /** Registers the first administrator of an installation that nobody is registered in. */
    @Transactional
    public Outcome<PersonId> registerFirst(NewPerson person) {
        if (queries.isAnybodyThere()) {
            return Outcome.refused("identity.setup-closed");
        }
        return changes.register(person).map(id -> {
            UnitId root = trees.now().root().orElseThrow().id();
            Actor itself = new Actor(id, person.name(), null, Map.of(), Actor.Via.WEB);
            assignments.give(itself, id, "administrator", root);
            assignments.give(itself, id, "operator", root);
            return id;
        });
    }

    /** The words a password of this person must not contain. */
    public List<String> namesOf(PersonId id) {
        return queries.namesOf(id);
    }

    /** @throws ForbiddenException unless the actor may edit all of them */
    public void requireEdit(Actor actor, Collection<PersonId> ids) {
        List<PersonView> found = find(Set.copyOf(ids));
        Scope target = Scope.of(found.stream()
                .flatMap(person -> Optional.ofNullable(person.library()).stream())
                .toList());
        boolean anyOfTheProvince = found.stream().anyMatch(person -> person.library() == null);
        requireWhole(
                actor,
                IdentityPermissions.PERSON_EDIT,
                anyOfTheProvince ? trees.now().everywhere() : target);
    }

    /**
     * Everything kept about a person: their own, or by who may read people there.
     *
     * @throws NotFoundException if there is no such person in the actor's scope
     */
    public PersonDetails details(Actor actor, PersonId id) {
        PersonDetails details = files.find(id).orElseThrow(() -> new NotFoundException("person " + id));
        if (!actor.is(id) && !covers(actor, IdentityPermissions.PERSON_READ, details.person())) {
            throw new NotFoundException("person " + id);
        }
        return details;
    }

    /** The person's own correction of how they can be reached. */
    @Transactional
    public Outcome<PersonId> correctOwn(Actor actor, @Nullable String email, @Nullable String phone, String language) {
        PersonId person = actor.requirePerson();
        changes.correctOwn(person, email, phone, language);
        audit.record(actor, "identity.person.corrected-own", actor.library(), "person", person.toString(), Map.of());
        return Outcome.done(person);
    }

    /** A correction by staff. Refused as {@link #register} and if somebody changed the person after {@code version}. */
    @Transactional
    public Outcome<PersonId> correct(Actor actor, PersonId person, int version, PersonCorrection to) {
        return edit(actor, person, "identity.person.corrected", () -> changes.correct(person, version, to));
    }

    /** Keeps a person out, or lets them in again; counts from their next request on. Nobody locks themselves. */
    @Transactional
    public Outcome<PersonId> setLocked(Actor actor, PersonId person, boolean locked) {
        if (actor.is(person)) {
            return Outcome.refused("identity.not-oneself");
        }
        PersonDetails.State state = locked ? PersonDetails.State.LOCKED : PersonDetails.State.ACTIVE;
        String action = locked ? "identity.person.locked" : "identity.person.unlocked";
        return edit(actor, person, action, () -> changes.setState(person, state));
    }

    /**
     * Notes that a person has left: contact data, roles and all means to sign in are erased, and modules are told by
     * {@link PersonLeft}. Cannot be undone.
     */
    @Transactional
    public Outcome<PersonId> close(Actor actor, PersonId person) {
        if (actor.is(person)) {
            return Outcome.refused("identity.not-oneself");
        }
        return edit(actor, person, "identity.person.closed", () -> {
            changes.close(person);
            events.publishEvent(new PersonLeft(person));
            return Outcome.done(person);
        });
    }

    private Outcome<PersonId> edit(Actor actor, PersonId id, String action, Supplier<Outcome<PersonId>> change) {
        PersonDetails before = details(actor, id);
        requireEdit(actor, List.of(id));
        Outcome<PersonId> outcome = change.get();
        if (outcome instanceof Outcome.Done<PersonId>) {
            audit.record(actor, action, before.person().library(), "person", id.toString(), Map.of());
        }
        return outcome;
    }

    /** Somebody of the province is covered only by who holds the permission everywhere. */
    private boolean covers(Actor actor, String permission, PersonView person) {
        Scope target = person.library() == null ? trees.now().everywhere() : Scope.of(person.library());
        return actor.mayAnywhere(permission)
                && actor.scope(permission).libraries().containsAll(target.libraries());
    }

    /** Gives a person a role at a unit; giving it twice changes nothing. Nobody gives away more than they hold. */
    @Transactional
    public Outcome<PersonId> assign(Actor actor, PersonId person, String role, UnitId unit) {
        requireWhole(actor, IdentityPermissions.ROLE_ASSIGN, trees.now().scope(unit));
        PersonView view = get(person);
        Outcome<PersonId> outcome = assignments.give(actor, person, role, unit);
        if (outcome instanceof Outcome.Done<PersonId>) {
            note(actor, "identity.role.given", view, role, unit);
        }
        return outcome;
    }

    /** Takes a role away again; taking it twice changes nothing. */
    @Transactional
    public Outcome<PersonId> withdraw(Actor actor, PersonId person, String role, UnitId unit) {
        requireWhole(actor, IdentityPermissions.ROLE_ASSIGN, trees.now().scope(unit));
        if (assignments.take(person, role, unit)) {
            note(actor, "identity.role.withdrawn", get(person), role, unit);
        }
        return Outcome.done(person);
    }

    private void note(Actor actor, String action, PersonView person, String role, UnitId unit) {
        audit.record(
                actor,
                action,
                person.library(),
                "person",
                person.id().toString(),
                Map.of("role", role, "unit", unit.code()));
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

    /** The same for many libraries at once, in one query; a library for which nobody holds it has no entry. */
    public Map<LibraryId, Set<PersonId>> holding(String permission, Scope libraries) {
        return queries.holding(roles.holding(permission), libraries);
    }

    /** Active people who hold a permission by a role given to them at this very unit, by name: not above it, not below. */
    public List<PersonView> at(UnitId unit, String permission) {
        return queries.at(roles.holding(permission), unit);
    }

    /** The units at which somebody holds a permission by a role given to them there. */
    public Set<UnitId> staffed(String permission) {
        return queries.staffed(roles.holding(permission));
    }

    /** The units at which a person holds a permission by a role given to them there. */
    public List<UnitId> posts(PersonId person, String permission) {
        return queries.posts(person, roles.holding(permission));
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
