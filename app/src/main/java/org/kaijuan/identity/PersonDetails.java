package org.kaijuan.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything kept about a person, for themselves and for who may read people.
 *
 * @param roles what was given to them; that they are a reader of their library goes without saying
 * @param version for changes: the one that was read must be the one that is changed
 */
public record PersonDetails(
        PersonView person,
        @Nullable String username,
        @Nullable String phone,
        State state,
        Instant created,
        Instant changed,
        int version,
        List<HeldRole> roles) {

    public PersonDetails {
        roles = List.copyOf(roles);
    }

    /** Whether somebody can sign in. */
    public enum State {
        ACTIVE,
        /** Kept out by staff, until they say otherwise. */
        LOCKED,
        /** Gone from the library; contact data erased. */
        CLOSED
    }

    /** A role held at a unit. */
    public record HeldRole(String role, UnitView unit, String givenBy, Instant givenAt) {}
}
