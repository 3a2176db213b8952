package org.kaijuan.identity.intake;

import java.util.UUID;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides about all rows of a batch at once. The order matters: rows of the same person within the file first, then whom a
 * row means, then who stands in its way, and what is left is created or changed.
 */
@Component
class Matching {

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void run(UUID batch, LibraryId library) {
        forget(batch);
        refuseRepeats(batch, "card_number", "identity.import.same-card");
        refuseRepeats(batch, "username", "identity.import.same-username");
        match(batch, library, "card_number");
        match(batch, library, "username");
        refuseTaken(batch);
        refuseClosed(batch);
        decide(batch);
    }

    /** What an earlier run decided; what is wrong with a row by itself stays. */
    private void forget(UUID batch) {
        jdbc.sql("""
                update identity.import_row
                   set action = null, reason = null, reason_words = '{}', person_id = null, before = null
                 where batch = :batch and (action <> 'REFUSE' or person_id is not null or reason like 'identity.import.same-%')
                """).param("batch", batch).update();
    }

    /** Of several rows with one card number or user name the first counts. */
    private void refuseRepeats(UUID batch, String column, String reason) {
        jdbc.sql("""
                update identity.import_row r
                   set action = 'REFUSE', reason = :reason, reason_words = array[r.%1$s, first.position::text]
                  from (select %1$s, min(position) as position from identity.import_row
                         where batch = :batch and action is null group by %1$s having count(*) > 1) first
                 where r.batch = :batch and r.action is null and r.%1$s = first.%1$s and r.position > first.position
                """.formatted(column))
                .param("reason", reason)
                .param("batch", batch)
                .update();
    }

    private void match(UUID batch, LibraryId library, String column) {
        jdbc.sql("""
                update identity.import_row r set person_id = p.id from identity.person p
                 where r.batch = :batch and r.action is null and r.person_id is null
                   and p.library_id = :library and p.%1$s = r.%1$s
                """.formatted(column))
                .param("batch", batch)
                .param("library", library.code())
                .update();
    }

    /** The user name is somebody else's, here or in another library. */
    private void refuseTaken(UUID batch) {
        jdbc.sql("""
                update identity.import_row r
                   set action = 'REFUSE', reason = 'identity.import.username-taken', reason_words = array[r.username],
                       person_id = p.id
                  from identity.person p
                 where r.batch = :batch and r.action is null and p.username = r.username
                   and p.id is distinct from r.person_id
                """).param("batch", batch).update();
    }

    private void refuseClosed(UUID batch) {
        jdbc.sql("""
                update identity.import_row r set action = 'REFUSE', reason = 'identity.import.closed'
                  from identity.person p
                 where r.batch = :batch and r.action is null and p.id = r.person_id and p.state = 'CLOSED'
                """).param("batch", batch).update();
    }

    private void decide(UUID batch) {
        jdbc.sql(
                        "update identity.import_row set action = 'CREATE' where batch = :batch and action is null and person_id is null")
                .param("batch", batch)
                .update();
        jdbc.sql("""
                update identity.import_row r
                   set action = case when (coalesce(r.name, p.name), coalesce(r.card_number, p.card_number),
                                           coalesce(r.username, p.username), coalesce(r.email, p.email),
                                           coalesce(r.phone, p.phone), coalesce(r.category, p.category),
                                           coalesce(r.department, p.department), coalesce(r.language, p.language))
                                      is not distinct from
                                     (p.name, p.card_number, p.username, p.email, p.phone, p.category, p.department, p.language)
                                then 'SAME' else 'UPDATE' end,
                       before = jsonb_build_object('name', p.name, 'card_number', p.card_number, 'username', p.username,
                                                   'email', p.email, 'phone', p.phone, 'category', p.category,
                                                   'department', p.department, 'language', p.language)
                  from identity.person p
                 where r.batch = :batch and r.action is null and p.id = r.person_id
                """).param("batch", batch).update();
    }
}
