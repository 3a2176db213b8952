package org.kaijuan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads of {@code audit.entry}. */
@Component
class AuditQueries {

    private static final String MATCHING = """
              from audit.entry
             where (library_id = any(:libraries) or (library_id is null and :province))
               and (:library::text is null or library_id = :library)
               and (:person::text is null or starts_with(actor_name, :person))
               and (:action::text is null or starts_with(action, :action))
               and (:subject::text is null or subject_id = :subject)
               and (:deed::text is null or deed = :deed)
               and (:from::uuid is null or id >= :from)
               and (:to::uuid is null or id < :to)
               and (:before::uuid is null or id < :before)
            """;

    /** A recursive loose index scan: as many steps as there are actions, not entries. */
    private static final String ACTIONS = """
            with recursive seen as (
                (select action from audit.entry order by action using ~<~ limit 1)
                union all
                select (select action from audit.entry where action ~>~ seen.action order by action using ~<~ limit 1)
                  from seen where seen.action is not null)
            select action from seen where action is not null
            """;

    private static final int PIECE = 1000;
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A filter with everything that the database needs to know. */
    record Search(
            AuditFilter filter,
            Scope scope,
            boolean province,
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable UUID before) {

        Search before(UUID entry) {
            return new Search(filter, scope, province, from, to, entry);
        }
    }

    List<AuditEntry> page(Search search, int limit) {
        return bind(jdbc.sql("select *" + MATCHING + " order by id desc limit :limit"), search)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    /** Everything that matches, read in pieces: neither the memory nor a connection is held while it is written out. */
    Stream<AuditEntry> all(Search search) {
        return Stream.iterate(
                        page(search, PIECE),
                        piece -> !piece.isEmpty(),
                        piece -> piece.size() < PIECE
                                ? List.of()
                                : page(search.before(piece.getLast().id()), PIECE))
                .flatMap(List::stream);
    }

    long count(Search search, int most) {
        return bind(jdbc.sql("select count(*) from (select 1" + MATCHING + " limit :most) counted"), search)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    List<String> actions() {
        return jdbc.sql(ACTIONS).query((row, n) -> row.getString(1)).list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Search search) {
        AuditFilter filter = search.filter();
        return statement
                .param("libraries", search.scope().codes())
                .param("province", search.province())
                .param(
                        "library",
                        filter.library() == null ? null : filter.library().code())
                .param("person", filter.person())
                .param("action", filter.action())
                .param("subject", filter.subject())
                .param("deed", filter.deed() == null ? null : filter.deed().code())
                .param("from", search.from())
                .param("to", search.to())
                .param("before", search.before());
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        UUID actor = row.getObject("actor_id", UUID.class);
        String library = row.getString("library_id");
        return new AuditEntry(
                row.getObject("id", UUID.class),
                Sql.instant(row, "recorded_at"),
                Sql.instant(row, "business_at"),
                Deed.of(row.getString("deed")),
                row.getString("action"),
                actor == null ? null : new PersonId(actor),
                row.getString("actor_name"),
                Actor.Via.valueOf(row.getString("actor_via")),
                row.getString("address"),
                library == null ? null : new LibraryId(library),
                row.getString("subject_type"),
                row.getString("subject_id"),
                json.readValue(row.getString("detail"), DETAIL));
    }
}
