package org.kaijuan.reopening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.OrderId;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checklists and consents, in the database. */
@Component
class ChecklistRows {

    private final JdbcClient jdbc;

    ChecklistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the library had none that is open. */
    boolean insert(ChecklistId id, LibraryId library, String mode, LocalDate plannedOn, String by, Instant at) {
        return jdbc.sql("""
                        insert into reopening.checklist (id, library_id, mode, planned_on, state, made_by, made_at)
                        values (:id, :library, :mode, :day, 'OPEN', :by, :at) on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("library", library.code())
                        .param("mode", mode)
                        .param("day", plannedOn)
                        .param("by", by)
                        .param("at", Sql.at(at))
                        .update()
                == 1;
    }

    Optional<ChecklistRow> find(ChecklistId id) {
        return jdbc.sql("select * from reopening.checklist where id = :id")
                .param("id", id.value())
                .query(ChecklistRows::row)
                .optional();
    }

    /** Makes other commands on this checklist wait until the caller's transaction is over. */
    Optional<ChecklistRow> lock(ChecklistId id) {
        return jdbc.sql("select * from reopening.checklist where id = :id for update")
                .param("id", id.value())
                .query(ChecklistRows::row)
                .optional();
    }

    Optional<ChecklistRow> open(LibraryId library) {
        return jdbc.sql("select * from reopening.checklist where library_id = :library and state = 'OPEN'")
                .param("library", library.code())
                .query(ChecklistRows::row)
                .optional();
    }

    /** The open ones of many libraries. */
    List<ChecklistRow> open(Scope where) {
        return jdbc.sql("select * from reopening.checklist where library_id = any(:libraries) and state = 'OPEN'")
                .param("libraries", where.codes())
                .query(ChecklistRows::row)
                .list();
    }

    /** For each of these libraries the one whose order opened it last. */
    List<ChecklistRow> lastDone(Scope where) {
        return jdbc.sql("""
                        select distinct on (library_id) * from reopening.checklist
                         where library_id = any(:libraries) and state = 'DONE' order by library_id, closed_at desc
                        """)
                .param("libraries", where.codes())
                .query(ChecklistRows::row)
                .list();
    }

    /** Those of many libraries, the last first. */
    List<ChecklistRow> list(Scope where, @Nullable ChecklistState state, @Nullable ChecklistId before, int limit) {
        return jdbc.sql("""
                        select * from reopening.checklist
                         where library_id = any(:libraries) and (:state::text is null or state = :state)
                           and (:before::uuid is null or id < :before)
                         order by id desc limit :limit
                        """)
                .param("libraries", where.codes())
                .param("state", state == null ? null : state.name())
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(ChecklistRows::row)
                .list();
    }

    long count(Scope where, @Nullable ChecklistState state) {
        return jdbc.sql("""
                        select count(*) from reopening.checklist
                         where library_id = any(:libraries) and (:state::text is null or state = :state)
                        """)
                .param("libraries", where.codes())
                .param("state", state == null ? null : state.name())
                .query(Long.class)
                .single();
    }

    /** The one whose order opened the library last. */
    Optional<ChecklistRow> lastDone(LibraryId library) {
        return jdbc.sql("""
                        select * from reopening.checklist where library_id = :library and state = 'DONE'
                         order by closed_at desc limit 1
                        """)
                .param("library", library.code())
                .query(ChecklistRows::row)
                .optional();
    }

    /** Those that are over, the last first. */
    List<ChecklistRow> past(LibraryId library) {
        return jdbc.sql("""
                        select * from reopening.checklist where library_id = :library and state <> 'OPEN'
                         order by made_at desc, id desc limit 200
                        """)
                .param("library", library.code())
                .query(ChecklistRows::row)
                .list();
    }

    void setPlan(ChecklistId id, String mode, LocalDate day) {
        jdbc.sql("""
                        update reopening.checklist set mode = :mode, planned_on = :day, version = version + 1 where id = :id
                        """)
                .param("mode", mode)
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    void close(ChecklistId id, ChecklistState state, @Nullable OrderId order, String by, Instant at) {
        jdbc.sql("""
                        update reopening.checklist
                           set state = :state, order_id = :order, closed_by = :by, closed_at = :at, version = version + 1
                         where id = :id
                        """)
                .param("state", state.name())
                .param("order", order == null ? null : order.value())
                .param("by", by)
                .param("at", Sql.at(at))
                .param("id", id.value())
                .update();
    }

    /** Whether neither this consent nor one by this person stands already. */
    boolean insert(ChecklistRow checklist, Consent consent) {
        return jdbc.sql("""
                        insert into reopening.consent (id, checklist_id, library_id, kind, person_id, given_by, words, given_at)
                        values (:id, :checklist, :library, :kind, :person, :by, :words, :at) on conflict do nothing
                        """)
                        .param("id", Ids.next())
                        .param("checklist", checklist.id().value())
                        .param("library", checklist.library().code())
                        .param("kind", consent.kind().name())
                        .param("person", consent.person().value())
                        .param("by", consent.givenBy())
                        .param("words", consent.words())
                        .param("at", Sql.at(consent.givenAt()))
                        .update()
                == 1;
    }

    void takeBack(ChecklistId id, ConsentKind kind, Instant at) {
        jdbc.sql("""
                        update reopening.consent set taken_back_at = :at
                         where checklist_id = :id and kind = :kind and taken_back_at is null
                        """)
                .param("at", Sql.at(at))
                .param("id", id.value())
                .param("kind", kind.name())
                .update();
    }

    /** Those that stand, by list; a list without any is absent. */
    Map<ChecklistId, List<Consent>> consents(Collection<ChecklistId> checklists) {
        Map<ChecklistId, List<Consent>> consents = new HashMap<>();
        jdbc.sql("""
                        select * from reopening.consent where checklist_id = any(:ids) and taken_back_at is null order by kind
                        """)
                .param("ids", checklists.stream().map(ChecklistId::value).toArray(UUID[]::new))
                .query(row -> {
                    ChecklistId checklist = new ChecklistId(row.getObject("checklist_id", UUID.class));
                    consents.computeIfAbsent(checklist, any -> new ArrayList<>())
                            .add(consent(row));
                });
        return consents;
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                ConsentKind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("given_by"),
                row.getString("words"),
                Sql.instant(row, "given_at"));
    }

    private static ChecklistRow row(ResultSet row, int number) throws SQLException {
        return new ChecklistRow(
                new ChecklistId(row.getObject("id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                row.getString("mode"),
                row.getObject("planned_on", LocalDate.class),
                ChecklistState.valueOf(row.getString("state")),
                row.getString("made_by"),
                Sql.instant(row, "made_at"),
                row.getString("closed_by"),
                Sql.instantOrNull(row, "closed_at"),
                row.getObject("order_id", UUID.class),
                row.getInt("version"));
    }
}
