package org.kaijuan.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.PasswordResetRequested;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way back in for who forgot the password: a link by mail that opens once, within an hour. */
@Service
public class PasswordResets {

    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int MAX_AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final People people;
    private final Audit audit;

    PasswordResets(
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            Attempts attempts,
            Passwords passwords,
            Sessions sessions,
            People people,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.people = people;
        this.audit = audit;
    }

    private record Addressee(UUID id, @Nullable String libraryId) {}

    /**
     * Asks for a link. Whether the name exists, and whether it has an address, is not said to whoever asks.
     *
     * @return false if this device has asked too often
     */
    @Transactional
    public boolean request(String name, String address) {
        if (attempts.begin("reset:" + name.strip().toLowerCase(Locale.ROOT), address)
                .isEmpty()) {
            return false;
        }
        jdbc.sql("""
                select id, library_id from identity.person
                 where state = 'ACTIVE' and email is not null and (username = :username or card_number = :name) limit :max
                """)
                .param("username", name.strip().toLowerCase(Locale.ROOT))
                .param("name", name.strip())
                .param("max", MAX_AT_ONCE)
                .query(Addressee.class)
                .list()
                .forEach(this::issue);
        return true;
    }

    /** Whose new password a token lets set, while it does. */
    public Optional<PersonId> open(String token) {
        return jdbc.sql(
                        "select person_id from identity.password_reset where token_hash = :hash and used_at is null and expires_at > :now")
                .param("hash", Tokens.hash(token))
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Sets the new password, spends the token and signs the person out everywhere. */
    @Transactional
    public Outcome<PersonId> choose(String token, String password) {
        Optional<PersonId> person = open(token);
        if (person.isEmpty()) {
            return Outcome.refused("identity.reset-expired");
        }
        Optional<Refusal> refusal = PasswordRules.check(password, people.namesOf(person.get()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (spend(token) == 0) {
            return Outcome.refused("identity.reset-expired");
        }
        passwords.set(List.of(person.get()), password, false);
        attempts.forget("person:" + person.get());
        sessions.endAll(person.get());
        people.findActor(person.get(), Actor.Via.WEB)
                .ifPresent(actor -> audit.record(
                        actor,
                        "identity.password.reset-by-mail",
                        actor.library(),
                        "person",
                        person.get().toString(),
                        Map.of()));
        return Outcome.done(person.get());
    }

    private int spend(String token) {
        return jdbc.sql(
                        "update identity.password_reset set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", Sql.at(clock.instant()))
                .param("hash", Tokens.hash(token))
                .update();
    }

    private void issue(Addressee addressee) {
        String token = Tokens.next();
        Instant now = clock.instant();
        Instant expires = now.plus(LIFETIME);
        jdbc.sql("""
                insert into identity.password_reset (token_hash, person_id, created_at, expires_at)
                values (:hash, :person, :now, :expires)
                """)
                .param("hash", Tokens.hash(token))
                .param("person", addressee.id())
                .param("now", Sql.at(now))
                .param("expires", Sql.at(expires))
                .update();
        LibraryId library = addressee.libraryId() == null ? null : new LibraryId(addressee.libraryId());
        events.publishEvent(
                new PasswordResetRequested(new PersonId(addressee.id()), library, "/password-reset/" + token, expires));
    }
}
