package org.kaijuan.identity.signin;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords, kept as argon2id (19 MiB, 2 passes: the OWASP minimum, some 50 ms). */
@Component
class Passwords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodys = encoder.encode(Tokens.next());

    Passwords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is this person's password. Costs the same for a person who has none. */
    boolean matches(PersonId person, String password) {
        Optional<String> hash = jdbc.sql("select password_hash from identity.credential where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
        boolean matches = encoder.matches(password, hash.orElse(nobodys));
        return matches && hash.isPresent();
    }

    /** Takes as long as looking at somebody's password. */
    void matchesNobody(String password) {
        encoder.matches(password, nobodys);
    }

    /** @param mustChange whether the person has to choose another one at the next sign-in */
    void set(Collection<PersonId> people, String password, boolean mustChange) {
        jdbc.sql("""
                insert into identity.credential (person_id, password_hash, must_change, changed_at)
                select person, :hash, :mustChange, :now from unnest(:people) person
                on conflict (person_id) do update
                   set password_hash = excluded.password_hash, must_change = excluded.must_change, changed_at = excluded.changed_at
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("hash", encoder.encode(password))
                .param("mustChange", mustChange)
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    boolean mustChange(PersonId person) {
        return jdbc.sql("select must_change from identity.credential where person_id = :person")
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
