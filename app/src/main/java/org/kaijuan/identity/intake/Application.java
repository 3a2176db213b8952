package org.kaijuan.identity.intake;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kaijuan.identity.PersonUse;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a decided batch into the people, and takes it back out. Each step is one statement over the batch. */
@Component
class Application {

    private final JdbcClient jdbc;
    private final ObjectProvider<PersonUse> uses;

    Application(JdbcClient jdbc, ObjectProvider<PersonUse> uses) {
        this.jdbc = jdbc;
        this.uses = uses;
    }

    void apply(UUID batch, LibraryId library) {
        jdbc.sql(
                        "update identity.import_row set person_id = uuidv7(), version_after = 0 where batch = :batch and action = 'CREATE'")
                .param("batch", batch)
                .update();
        jdbc.sql("""
                insert into identity.person
                    (id, library_id, department, name, card_number, username, email, phone, category, language)
                select person_id, :library, department, name, card_number, username, email, phone,
                       coalesce(category, 'student'), coalesce(language, 'zh-CN')
                  from identity.import_row where batch = :batch and action = 'CREATE'
                """).param("library", library.code()).param("batch", batch).update();
        jdbc.sql("""
                with changed as (
                    update identity.person p
                       set name = coalesce(r.name, p.name), card_number = coalesce(r.card_number, p.card_number),
                           username = coalesce(r.username, p.username), email = coalesce(r.email, p.email),
                           phone = coalesce(r.phone, p.phone), category = coalesce(r.category, p.category),
                           department = coalesce(r.department, p.department), language = coalesce(r.language, p.language),
                           changed_at = now(), version = p.version + 1
                      from identity.import_row r
                     where r.batch = :batch and r.action = 'UPDATE' and p.id = r.person_id
                    returning p.id, p.version)
                update identity.import_row r set version_after = changed.version from changed
                 where r.batch = :batch and r.action = 'UPDATE' and r.person_id = changed.id
                """).param("batch", batch).update();
    }

    /** @return how many rows were left as they are, since somebody changed or used them meanwhile */
    int undo(UUID batch) {
        int touched = jdbc.sql(
                        "select count(*) from identity.import_row where batch = :batch and version_after is not null")
                .param("batch", batch)
                .query(Integer.class)
                .single();
        return touched - putBack(batch) - remove(batch);
    }

    private int putBack(UUID batch) {
        return jdbc.sql("""
                update identity.person p
                   set name = r.before ->> 'name', card_number = r.before ->> 'card_number',
                       username = r.before ->> 'username', email = r.before ->> 'email', phone = r.before ->> 'phone',
                       category = r.before ->> 'category', department = r.before ->> 'department',
                       language = r.before ->> 'language', changed_at = now(), version = p.version + 1
                  from identity.import_row r
                 where r.batch = :batch and r.action = 'UPDATE' and p.id = r.person_id and p.version = r.version_after
                """).param("batch", batch).update();
    }

    private int remove(UUID batch) {
        Set<PersonId> candidates = untouched(batch);
        Set<PersonId> inUse = new HashSet<>();
        uses.forEach(use -> inUse.addAll(use.among(candidates)));
        candidates.removeAll(inUse);
        return jdbc.sql("delete from identity.person where id = any(:people)")
                .param("people", candidates.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** People whom the batch made and nobody has changed, given a password or a role since. */
    private Set<PersonId> untouched(UUID batch) {
        return new HashSet<>(jdbc.sql("""
                select p.id from identity.person p join identity.import_row r on r.person_id = p.id
                 where r.batch = :batch and r.action = 'CREATE' and p.version = r.version_after
                   and not exists (select from identity.credential where person_id = p.id)
                   and not exists (select from identity.assignment where person_id = p.id)
                   and not exists (select from identity.api_token where person_id = p.id)
                   and not exists (select from identity.consent where person_id = p.id)
                   and not exists (select from identity.password_reset where person_id = p.id)
                """)
                .param("batch", batch)
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list());
    }
}
