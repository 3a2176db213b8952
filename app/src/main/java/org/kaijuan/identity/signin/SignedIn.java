package org.kaijuan.identity.signin;

import java.io.Serial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** The proof, kept in the session, that somebody is who they say. It carries no rights. */
public final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final UUID person;
    private final Actor.Via via;
    private final @Nullable TreeSet<String> atMost;

    /** @param atMost the permissions of an API token; null for no limit beyond the person's own */
    public SignedIn(PersonId person, Actor.Via via, @Nullable Set<String> atMost) {
        super(List.<GrantedAuthority>of());
        this.person = person.value();
        this.via = via;
        this.atMost = atMost == null ? null : new TreeSet<>(atMost);
        setAuthenticated(true);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public Actor.Via via() {
        return via;
    }

    /** The same person with no more rights than this proof gives. */
    Actor limit(Actor actor) {
        if (atMost == null) {
            return actor;
        }
        Map<String, Scope> kept = new HashMap<>(actor.grants());
        kept.keySet().retainAll(atMost);
        return new Actor(actor.person(), actor.name(), actor.library(), kept, actor.via());
    }

    /** The person's id, by which their sessions are found. */
    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public Object getPrincipal() {
        return person.toString();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that
                && person.equals(that.person)
                && via == that.via
                && Objects.equals(atMost, that.atMost);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, via, atMost);
    }
}
