package org.kaijuan.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
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
        return insert(id, person) == 1 ? Outcome.done(id) : taken(person);
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

    private Outcome<PersonId> taken(NewPerson person) {
        String username = lower(person.username());
        int same = jdbc.sql("select count(*) from identity.person where username = :username")
                .param("username", username)
                .query(Integer.class)
                .single();
        return same > 0 && username != null
                ? Outcome.refused("identity.username-taken", username)
                : Outcome.refused("identity.card-taken", String.valueOf(person.cardNumber()));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String lower(@Nullable String text) {
        String stripped = stripped(text);
        return stripped == null ? null : stripped.toLowerCase(Locale.ROOT);
    }
}
