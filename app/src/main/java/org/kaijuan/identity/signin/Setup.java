package org.kaijuan.identity.signin;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.FirstRun;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.NewInstallation;
import org.kaijuan.identity.NewPerson;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.kernel.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first run: whoever holds the token from the terminal makes the province, its libraries and the first administrator. */
@Service
public class Setup implements FirstRun {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Libraries libraries;
    private final People people;
    private final Passwords passwords;
    private final Audit audit;

    Setup(JdbcClient jdbc, Clock clock, Libraries libraries, People people, Passwords passwords, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.libraries = libraries;
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * The first administrator.
     *
     * @param name as shown in histories
     */
    public record FirstAdministrator(
            String name, String username, @Nullable String email, String password) {}

    @Override
    @Transactional
    public Optional<String> tokenPath() {
        if (isSomebodyThere()) {
            return Optional.empty();
        }
        String token = Tokens.next();
        int issued = jdbc.sql("""
                insert into identity.first_run (token_hash, created_at) values (:hash, :now)
                on conflict (singleton) do update set token_hash = excluded.token_hash, created_at = excluded.created_at
                 where first_run.closed_at is null
                """)
                .param("hash", Tokens.hash(token))
                .param("now", Sql.at(clock.instant()))
                .update();
        return issued == 1 ? Optional.of("/setup?token=" + token) : Optional.empty();
    }

    /** Whether the token opens the set-up page. */
    public boolean isOpen(String token) {
        byte[] given = Tokens.hash(token);
        return !isSomebodyThere()
                && jdbc.sql("select token_hash from identity.first_run where closed_at is null")
                        .query((row, n) -> row.getBytes("token_hash"))
                        .optional()
                        .filter(kept -> MessageDigest.isEqual(kept, given))
                        .isPresent();
    }

    /** Sets the installation up and closes the page for ever. */
    @Transactional
    public Outcome<PersonId> run(String token, NewInstallation installation, FirstAdministrator administrator) {
        Optional<Refusal> refusal = PasswordRules.check(administrator.password(), List.of(administrator.username()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!isOpen(token) || close(token) == 0) {
            return Outcome.refused("identity.setup-closed");
        }
        return switch (libraries.setUp(installation)) {
            case Outcome.Refused<?>(Refusal why) -> throw new RefusedException(why);
            case Outcome.Done<?> done -> Outcome.done(register(administrator));
        };
    }

    private PersonId register(FirstAdministrator administrator) {
        NewPerson person = NewPerson.staff(null, administrator.name(), administrator.username());
        PersonId id = people.registerFirst(
                        administrator.email() == null ? person : person.withEmail(administrator.email()))
                .orThrow();
        passwords.set(List.of(id), administrator.password(), false);
        audit.record(
                people.actor(id, Actor.Via.WEB),
                "identity.installation.set-up",
                null,
                "person",
                id.toString(),
                Map.of());
        return id;
    }

    private int close(String token) {
        return jdbc.sql(
                        "update identity.first_run set closed_at = :now, token_hash = null where closed_at is null and token_hash = :hash")
                .param("now", Sql.at(clock.instant()))
                .param("hash", Tokens.hash(token))
                .update();
    }

    private boolean isSomebodyThere() {
        return jdbc.sql("select exists (select from identity.person)")
                .query(Boolean.class)
                .single();
    }
}
