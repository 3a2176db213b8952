package org.kaijuan.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of people, each within the caller's transaction. Who may is asked before. */
@Component
class PersonChanges {

    private final JdbcClient jdbc;

    PersonChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Outcome<PersonId> register(NewPerson person) {
        if (person.name().isBlank()) {
            return Outcome.refused("identity.name-missing");
        }
        if (person.cardNumber() == null && person.username() == null) {
            return Outcome.refused("identity.no-identifier");
        }
        PersonId id = PersonId.next();
        return insert(id, person) == 1 ? Outcome.done(id) : taken(person.cardNumber(), person.username());
    }

    /** @return nothing if somebody changed the person after {@code version} was read */
    Outcome<PersonId> correct(PersonId id, int version, PersonCorrection to) {
        if (to.name().isBlank()) {
            return Outcome.refused("identity.name-missing");
        }
        if (stripped(to.cardNumber()) == null && stripped(to.username()) == null) {
            return Outcome.refused("identity.no-identifier");
        }
        try {
            return outcome(id, update(id, version, to));
        } catch (DuplicateKeyException taken) {
            return taken(to.cardNumber(), to.username());
        }
    }

    private int update(PersonId id, int version, PersonCorrection to) {
        return jdbc.sql("""
                update identity.person
                   set name = :name, department = :department, card_number = :card, username = :username, email = :email,
                       phone = :phone, category = :category, language = :language, changed_at = now(), version = version + 1
                 where id = :id and version = :version
                """)
                .param("id", id.value())
                .param("version", version)
                .param("name", to.name().strip())
                .param(
                        "department",
                        to.department() == null ? null : to.department().code())
                .param("card", stripped(to.cardNumber()))
                .param("username", lower(to.username()))
                .param("email", stripped(to.email()))
                .param("phone", stripped(to.phone()))
                .param("category", to.category())
                .param("language", to.language())
                .update();
    }

    void correctOwn(PersonId id, @Nullable String email, @Nullable String phone, String language) {
        jdbc.sql("""
                update identity.person
                   set email = :email, phone = :phone, language = :language, changed_at = now(), version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("email", stripped(email))
                .param("phone", stripped(phone))
                .param("language", language)
                .update();
    }

    /** Locks or unlocks; somebody who is gone stays gone. */
    Outcome<PersonId> setState(PersonId id, PersonDetails.State state) {
        int changed = jdbc.sql("""
                update identity.person set state = :state, changed_at = now(), version = version + 1
                 where id = :id and state <> 'CLOSED'
                """)
                .param("id", id.value())
                .param("state", state.name())
                .update();
        return outcome(id, changed);
    }

    /** Erases what was only needed to reach and recognise the person; the name stays for the histories. */
    void close(PersonId id) {
        jdbc.sql("""
                update identity.person
                   set state = 'CLOSED', email = null, phone = null, username = null, department = null,
                       changed_at = now(), version = version + 1
                 where id = :id
                """).param("id", id.value()).update();
        for (String table :
                List.of("credential", "second_factor", "recovery_code", "password_reset", "api_token", "assignment")) {
            jdbc.sql("delete from identity." + table + " where person_id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    private static Outcome<PersonId> outcome(PersonId id, int changed) {
        return changed == 1 ? Outcome.done(id) : Outcome.refused("identity.changed-meanwhile");
    }

    private int insert(PersonId id, NewPerson person) {
        return jdbc.sql("""
                insert into identity.person
                    (id, library_id, department, name, card_number, username, email, phone, category, language)
                values (:id, :library, :department, :name, :card, :username, :email, :phone, :category, :language)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param(
                        "library",
                        person.library() == null ? null : person.library().code())
                .param(
                        "department",
                        person.department() == null ? null : person.department().code())
                .param("name", person.name().strip())
                .param("card", stripped(person.cardNumber()))
                .param("username", lower(person.username()))
                .param("email", stripped(person.email()))
                .param("phone", stripped(person.phone()))
                .param("category", person.category())
                .param("language", person.language())
                .update();
    }

    private Outcome<PersonId> taken(@Nullable String cardNumber, @Nullable String name) {
        String username = lower(name);
        int same = jdbc.sql("select count(*) from identity.person where username = :username")
                .param("username", username)
                .query(Integer.class)
                .single();
        return same > 0 && username != null
                ? Outcome.refused("identity.username-taken", username)
                : Outcome.refused("identity.card-taken", String.valueOf(cardNumber));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String lower(@Nullable String text) {
        String stripped = stripped(text);
        return stripped == null ? null : stripped.toLowerCase(Locale.ROOT);
    }
}
