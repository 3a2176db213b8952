package org.kaijuan.answers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries, one or ten thousand in the same few statements, and what changed into the log. */
@Component
class EntryWriter {

    private static final int AT_ONCE = 1000;

    private static final String ROWS = """
             from jsonb_to_recordset(:rows::jsonb)
               as r (entry_id uuid, version int, question text, phrasings text[], answer text, question_en text,
                     phrasings_en text[], answer_en text, category text, audience text, source text, source_link text,
                     source_date date, valid_from date, valid_until date, owner_id uuid, review_by date, question_key text,
                     overrides uuid, batch_id uuid)
            """;

    private static final String REVISIONS = """
            insert into answers.revision (entry_id, version, question, phrasings, answer, question_en, phrasings_en, answer_en,
                                          category, audience, source, source_link, source_date, valid_from, valid_until,
                                          owner_id, review_by, batch_id, by_id, by_name, at)
            select r.entry_id, r.version, r.question, r.phrasings, r.answer, r.question_en, r.phrasings_en, r.answer_en,
                   r.category, r.audience, r.source, r.source_link, r.source_date, r.valid_from, r.valid_until,
                   r.owner_id, r.review_by, r.batch_id, :by::uuid, :byName, :at
            """ + ROWS;

    private static final String ENTRIES = """
            insert into answers.entry (id, library_id, overrides, version, question_key)
            select r.entry_id, :library::text, r.overrides, r.version, r.question_key
            """ + ROWS;

    private static final String MOVE_ON = """
            update answers.entry e set version = r.version, question_key = r.question_key
            """ + ROWS + " where e.id = r.entry_id and e.version = r.version - 1";

    private static final String LOG = """
            insert into answers.change (entry_id, sequence)
            select id, nextval('answers.change_sequence') from unnest(:ids::uuid[]) as changed (id)
            on conflict (entry_id) do update set sequence = excluded.sequence
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    EntryWriter(JdbcClient jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds new entries to a bank, as drafts. */
    void add(Actor actor, @Nullable LibraryId library, List<Revision> first) {
        for (String rows : portions(first)) {
            jdbc.sql(ENTRIES)
                    .param("rows", rows)
                    .param("library", library == null ? null : library.code())
                    .update();
            revisions(actor, rows);
        }
    }

    /** Adds the next revision to entries; says how many were still at the revision before. */
    int revise(Actor actor, List<Revision> next) {
        int moved = 0;
        for (String rows : portions(next)) {
            int now = jdbc.sql(MOVE_ON).param("rows", rows).update();
            if (now > 0) {
                revisions(actor, rows);
            }
            moved += now;
        }
        return moved;
    }

    /** Lets readers see the newest revision of these entries. */
    void publish(Collection<EntryId> entries) {
        jdbc.sql("""
                update answers.entry
                   set published = version, submitted = null, submitted_by = null, submitted_by_name = null,
                       sent_back = null, sent_back_reason = null, sent_back_by = null, retired_at = null, first_published_on = coalesce(first_published_on, :today)
                 where id = any(:ids)
                """)
                .param("today", clock.today(clock.getZone()))
                .param("ids", ids(entries))
                .update();
        log(entries);
    }

    /** Takes published entries from the readers. */
    void retire(Collection<EntryId> entries) {
        jdbc.sql("update answers.entry set retired_at = :at where id = any(:ids)")
                .param("at", Sql.at(clock.instant()))
                .param("ids", ids(entries))
                .update();
        log(entries);
    }

    /** Numbers a change of these entries; the lock makes the order of the numbers that of the commits. */
    void log(Collection<EntryId> entries) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('answers.change'))")
                .query((row, n) -> n)
                .list();
        jdbc.sql(LOG).param("ids", ids(entries)).update();
    }

    static UUID[] ids(Collection<EntryId> entries) {
        return entries.stream().map(EntryId::value).toArray(UUID[]::new);
    }

    private void revisions(Actor actor, String rows) {
        Instant now = clock.instant();
        jdbc.sql(REVISIONS)
                .param("rows", rows)
                .param("by", actor.id().map(PersonId::value).orElse(null))
                .param("byName", actor.name())
                .param("at", Sql.at(now))
                .update();
    }

    private List<String> portions(List<Revision> revisions) {
        return IntStream.iterate(0, from -> from < revisions.size(), from -> from + AT_ONCE)
                .mapToObj(from -> revisions.subList(from, Math.min(from + AT_ONCE, revisions.size())))
                .map(portion -> json.writeValueAsString(
                        portion.stream().map(Revision::columns).toList()))
                .toList();
    }
}
