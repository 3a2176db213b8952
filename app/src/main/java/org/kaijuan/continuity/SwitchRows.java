package org.kaijuan.continuity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.ActionRun.Thrown;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The switch log in the database. */
@Repository
class SwitchRows {

    private static final String SELECT = """
            select s.*, o.title, o.number
            from continuity.switch s join continuity.orders o on o.id = s.order_id
            """;
    private static final String OF_STEP = """
            where order_id = :order and step = :step and released_at is null
              and (library_id is null or library_id = any(:libraries))
            """;

    private final JdbcClient jdbc;
    private final TextJson texts;
    private final BusinessClock clock;

    SwitchRows(JdbcClient jdbc, TextJson texts, BusinessClock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** In one statement. */
    void insert(ActionCall call, String action, List<Thrown> thrown) {
        jdbc.sql("""
                insert into continuity.switch (id, order_id, step, action, unit, library_id, subject, what, before, after,
                                               handle, thrown_at, thrown_by)
                select id, :order::uuid, :step::int, :action, :unit, library, subject, what::jsonb, before::jsonb, after::jsonb,
                       handle, :at::timestamptz, :by
                from unnest(:ids::uuid[], :libraries::text[], :subjects::text[], :whats::text[], :befores::text[],
                            :afters::text[], :handles::text[])
                     as each (id, library, subject, what, before, after, handle)
                """)
                .param("order", call.order().value())
                .param("step", call.step())
                .param("action", action)
                .param("unit", call.unit().code())
                .param("ids", column(thrown, one -> Ids.next().toString()))
                .param(
                        "libraries",
                        column(
                                thrown,
                                one -> one.library() == null
                                        ? null
                                        : one.library().code()))
                .param("subjects", column(thrown, Thrown::subject))
                .param("whats", column(thrown, one -> texts.write(one.what())))
                .param("befores", column(thrown, one -> texts.write(one.before())))
                .param("afters", column(thrown, one -> texts.write(one.after())))
                .param("handles", column(thrown, Thrown::handle))
                .param("at", Sql.at(clock.instant()))
                .param("by", call.actor().name())
                .update();
    }

    private static String[] column(List<Thrown> thrown, Function<Thrown, @Nullable String> value) {
        return thrown.stream().map(value).toArray(String[]::new);
    }

    /** What a step has thrown in these libraries, or for its whole unit, and is still thrown. */
    List<Thrown> thrown(OrderId order, int step, Scope libraries) {
        return jdbc.sql("select * from continuity.switch " + OF_STEP + " order by id")
                .param("order", order.value())
                .param("step", step)
                .param("libraries", libraries.codes())
                .query(this::thrown)
                .list();
    }

    void release(ActionCall call, List<Thrown> back) {
        jdbc.sql("update continuity.switch set released_at = :at, released_by = :by " + OF_STEP
                        + " and handle = any(:handles)")
                .param("order", call.order().value())
                .param("step", call.step())
                .param("libraries", call.libraries().codes())
                .param("handles", column(back, Thrown::handle))
                .param("at", Sql.at(clock.instant()))
                .param("by", call.actor().name())
                .update();
    }

    /** All of a step in these libraries. */
    void releaseAll(ActionCall call) {
        release(call, thrown(call.order(), call.step(), call.libraries()));
    }

    List<Switch> of(OrderId order, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                where s.order_id = :order and (:before::uuid is null or s.id < :before) order by s.id desc limit :limit
                """)
                .param("order", order.value())
                .param("before", before)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /**
     * Those of libraries and of the units above them.
     *
     * @param thrownOnly without those that were put back
     */
    List<Switch> of(Scope where, boolean thrownOnly, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                where (s.library_id = any(:libraries) or s.library_id is null and o.libraries && :libraries::text[])
                  and (not :thrownOnly or s.released_at is null)
                  and (:before::uuid is null or s.id < :before)
                order by s.id desc limit :limit
                """)
                .param("libraries", where.codes())
                .param("thrownOnly", thrownOnly)
                .param("before", before)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** What is still thrown, by library, the last first; what was thrown for a whole unit stands at each of its libraries. */
    Map<LibraryId, List<Switch>> open(Scope where) {
        Map<LibraryId, List<Switch>> open = new TreeMap<>();
        jdbc.sql(SELECT.replace("o.number", "o.number, o.libraries") + """
                where s.released_at is null
                  and (s.library_id = any(:libraries) or s.library_id is null and o.libraries && :libraries::text[])
                order by s.id desc
                """)
                .param("libraries", where.codes())
                .query(row -> {
                    Switch one = row(row, 0);
                    for (LibraryId library : concerned(row, one)) {
                        if (where.contains(library)) {
                            open.computeIfAbsent(library, any -> new ArrayList<>())
                                    .add(one);
                        }
                    }
                });
        return open;
    }

    private static List<LibraryId> concerned(ResultSet row, Switch one) throws SQLException {
        LibraryId only = one.library();
        return only != null
                ? List.of(only)
                : Stream.of((String[]) row.getArray("libraries").getArray())
                        .map(LibraryId::new)
                        .toList();
    }

    long count(Scope where, boolean thrownOnly) {
        return jdbc.sql("""
                select count(*) from continuity.switch s join continuity.orders o on o.id = s.order_id
                where (s.library_id = any(:libraries) or s.library_id is null and o.libraries && :libraries::text[])
                  and (not :thrownOnly or s.released_at is null)
                """)
                .param("libraries", where.codes())
                .param("thrownOnly", thrownOnly)
                .query(Long.class)
                .single();
    }

    private Thrown thrown(ResultSet row, int number) throws SQLException {
        return new Thrown(
                library(row),
                row.getString("subject"),
                texts.read(row.getString("what")),
                texts.read(row.getString("before")),
                texts.read(row.getString("after")),
                row.getString("handle"));
    }

    private Switch row(ResultSet row, int number) throws SQLException {
        return new Switch(
                row.getObject("id", UUID.class),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("title"),
                row.getString("number"),
                row.getString("action"),
                new UnitId(row.getString("unit")),
                library(row),
                row.getString("subject"),
                texts.read(row.getString("what")),
                texts.read(row.getString("before")),
                texts.read(row.getString("after")),
                Sql.instant(row, "thrown_at"),
                row.getString("thrown_by"),
                Sql.instantOrNull(row, "released_at"),
                row.getString("released_by"));
    }

    private static @Nullable LibraryId library(ResultSet row) throws SQLException {
        String code = row.getString("library_id");
        return code == null ? null : new LibraryId(code);
    }
}
