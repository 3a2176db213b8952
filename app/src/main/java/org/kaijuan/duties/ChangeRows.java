package org.kaijuan.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took whose place. */
@Component
class ChangeRows {

    private record Row(
            @Nullable PersonId before,
            @Nullable PersonId after,
            ChangeCause cause,
            String reason,
            String by,
            Instant at) {}

    private final JdbcClient jdbc;
    private final NamedDuties named;

    ChangeRows(JdbcClient jdbc, NamedDuties named) {
        this.jdbc = jdbc;
        this.named = named;
    }

    void insert(DutyView duty, @Nullable PersonId after, ChangeCause cause, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into duties.change (id, duty_id, library_id, before_id, after_id, cause, reason, changed_by, changed_at)
                        values (:id, :duty, :library, :before, :after, :cause, :reason, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("duty", duty.id().value())
                .param("library", duty.library().code())
                .param("before", duty.person() == null ? null : duty.person().value())
                .param("after", after == null ? null : after.value())
                .param("cause", cause.name())
                .param("reason", reason)
                .param("by", by)
                .param("at", Sql.at(at))
                .update();
    }

    List<ChangeView> of(DutyId duty) {
        List<Row> rows = jdbc.sql("select * from duties.change where duty_id = :duty order by changed_at, id")
                .param("duty", duty.value())
                .query(ChangeRows::row)
                .list();
        Map<PersonId, String> names = named.names(rows.stream()
                .flatMap(row -> Stream.of(row.before(), row.after()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new ChangeView(
                        name(names, row.before()),
                        name(names, row.after()),
                        row.cause(),
                        row.reason(),
                        row.by(),
                        row.at()))
                .toList();
    }

    private static String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "—");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                person(row, "before_id"),
                person(row, "after_id"),
                ChangeCause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("changed_by"),
                Sql.instant(row, "changed_at"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
