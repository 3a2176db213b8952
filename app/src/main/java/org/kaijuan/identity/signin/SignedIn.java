package org.kaijuan.identity.signin;

import java.io.Serial;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.PersonId;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** The proof, kept in the session, that somebody is who they say. It carries no rights. */
public final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1;

    private final UUID person;
    private final Actor.Via via;

    public SignedIn(PersonId person, Actor.Via via) {
        super(List.<GrantedAuthority>of());
        this.person = person.value();
        this.via = via;
        setAuthenticated(true);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public Actor.Via via() {
        return via;
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
        return other instanceof SignedIn that && person.equals(that.person) && via == that.via;
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, via);
    }
}
