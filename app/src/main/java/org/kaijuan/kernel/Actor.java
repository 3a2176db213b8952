package org.kaijuan.kernel;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and what they may do where. Passed as the first argument to every command and query that is somebody's; the
 * facade, not the page, asks it.
 *
 * @param person whose act it is; absent for the program itself (scheduled jobs)
 * @param name as shown in histories
 * @param library where the person belongs; absent for people of the province
 * @param grants permission ({@code module:entity:action}) → libraries it holds for
 */
public record Actor(
        @Nullable PersonId person, String name, @Nullable LibraryId library, Map<String, Scope> grants, Via via) {

    /** How the act reached Kaijuan. */
    public enum Via {
        WEB,
        API,
        MAIL,
        COMMAND_LINE,
        JOB,
        REPLAY
    }

    public Actor {
        grants = Map.copyOf(grants);
    }

    /** A visitor who has not signed in. */
    public static Actor anonymous() {
        return new Actor(null, "", null, Map.of(), Via.WEB);
    }

    /** The program itself, which holds exactly the given permissions. */
    public static Actor system(String name, Map<String, Scope> grants) {
        return new Actor(null, name, null, grants, Via.JOB);
    }

    public boolean isSignedIn() {
        return person != null;
    }

    public Optional<PersonId> id() {
        return Optional.ofNullable(person);
    }

    public boolean is(PersonId other) {
        return other.equals(person);
    }

    /** The person behind the act. */
    public PersonId requirePerson() {
        if (person == null) {
            throw new ForbiddenException("signed-in");
        }
        return person;
    }

    /** The libraries for which this actor holds {@code permission}; none if it lacks it. */
    public Scope scope(String permission) {
        return grants.getOrDefault(permission, Scope.NONE);
    }

    public boolean may(String permission, LibraryId library) {
        return scope(permission).contains(library);
    }

    public boolean mayAnywhere(String permission) {
        return !scope(permission).isEmpty();
    }

    public void require(String permission, LibraryId library) {
        if (!may(permission, library)) {
            throw new ForbiddenException(permission);
        }
    }
}
