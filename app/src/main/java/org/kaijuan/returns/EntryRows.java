package org.kaijuan.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The working copy in the database, and the trail of its changes. */
@Component
class EntryRows {

    private static final String INSERT = """
            insert into returns.entry (return_id, kind, key, body, position, version, by_id, by_name, changed_at)
            values (:return, :kind, :key, :body::jsonb,
                    (select coalesce(max(position), 0) + 1 from returns.entry where return_id = :return), 1, :by, :name, :at)
            on conflict (return_id, kind, key) do update
            set body = excluded.body, version = returns.entry.version + 1, by_id = :by, by_name = :name, changed_at = :at
            where returns.entry.version = :seen or (returns.entry.body is null and :seen = 0)
            """;

    private static final String CHANGE = """
            insert into returns.entry_change (id, return_id, kind, key, version, edition, was, became, by_name, at)
            values (:id, :return, :kind, :key, :version, :edition, :was::jsonb, :became::jsonb, :name, :at)
            """;

    private final JdbcClient jdbc;
    private final EntryJson json;
    private final BusinessClock clock;

    EntryRows(JdbcClient jdbc, EntryJson json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** All that is there, in the order in which it came. */
    List<Entry> of(ReturnId id) {
        return jdbc.sql(
                        "select * from returns.entry where return_id = :return and body is not null order by position, key")
                .param("return", id.value())
                .query((row, number) -> entry(row))
                .list();
    }

    Optional<Entry> find(ReturnId id, EntryKind kind, String key) {
        return of(id).stream()
                .filter(entry -> entry.kind() == kind && entry.key().equals(key))
                .findFirst();
    }

    /**
     * Writes an entry, or takes it out with an absent body.
     *
     * @param seen the version that the author saw; 0 if there was none
     * @return false if it is not that version any more
     */
    boolean write(Actor by, Return of, EntryKind kind, String key, @Nullable EntryBody body, int seen) {
        Optional<Entry> before = find(of.id(), kind, key);
        boolean written = jdbc.sql(INSERT)
                        .param("return", of.id().value())
                        .param("kind", kind.code())
                        .param("key", key)
                        .param("body", json.write(body))
                        .param("by", by.id().map(PersonId::value).orElse(null))
                        .param("name", by.name())
                        .param("at", Sql.at(clock.instant()))
                        .param("seen", seen)
                        .update()
                == 1;
        if (written) {
            note(by, of, kind, key, before.map(Entry::body).orElse(null), body, seen + 1);
        }
        return written;
    }

    private void note(
            Actor by,
            Return of,
            EntryKind kind,
            String key,
            @Nullable EntryBody was,
            @Nullable EntryBody became,
            int version) {
        jdbc.sql(CHANGE)
                .param("id", Ids.next())
                .param("return", of.id().value())
                .param("kind", kind.code())
                .param("key", key)
                .param("version", version)
                .param("edition", of.edition())
                .param("was", json.write(was))
                .param("became", json.write(became))
                .param("name", by.name())
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** The newest changes first. */
    List<EntryChange> changes(ReturnId id, int limit) {
        return jdbc.sql("select * from returns.entry_change where return_id = :return order by id desc limit :limit")
                .param("return", id.value())
                .param("limit", limit)
                .query((row, number) -> change(row))
                .list();
    }

    /** Whether anything was written after an edition was submitted. */
    boolean changedSince(ReturnId id, int edition) {
        return jdbc.sql(
                        "select exists (select 1 from returns.entry_change where return_id = :return and edition >= :edition)")
                .param("return", id.value())
                .param("edition", edition)
                .query(Boolean.class)
                .single();
    }

    private EntryChange change(ResultSet row) throws SQLException {
        EntryKind kind = EntryKind.of(row.getString("kind"));
        return new EntryChange(
                kind,
                row.getString("key"),
                json.readOrNull(kind, row.getString("was")),
                json.readOrNull(kind, row.getString("became")),
                row.getString("by_name"),
                Sql.instant(row, "at"));
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("key"),
                json.read(EntryKind.of(row.getString("kind")), row.getString("body")),
                row.getInt("position"),
                row.getInt("version"),
                row.getString("by_name"),
                Sql.instant(row, "changed_at"));
    }
}
