package org.kaijuan.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of open searches, in the order in which they become urgent. */
@Component
class SupplyQueue {

    private static final int COUNTED = 1000;
    private static final int COUNTED_ON_MENU = 100;

    private final JdbcClient jdbc;

    SupplyQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<SupplyView> list(Scope scope, SupplyFilter filter, @Nullable String cursor, int limit) {
        Source source = filter.source();
        String condition = condition(filter.where()) + (source == null ? "" : " and p.source = :source");
        String after = cursor == null ? "" : " and (coalesce(s.stale_at, s.since), s.id) > (:at, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(SupplyRows.SELECT + "where " + condition + after
                        + " order by coalesce(s.stale_at, s.since), s.id limit :limit")
                .param("libraries", scope.codes())
                .param("limit", limit + 1);
        if (cursor != null) {
            List<String> parts = Cursor.decode(cursor, 2);
            query = query.param("at", Sql.at(Instant.parse(parts.get(0)))).param("id", UUID.fromString(parts.get(1)));
        }
        if (source != null) {
            query = query.param("source", source.code());
        }
        List<SupplyView> found =
                query.query((row, number) -> SupplyRows.map(row)).list();
        long total = count(scope, condition, source, COUNTED + 1);
        return Listing.upTo(limit, found, SupplyQueue::cursorAfter, total).cappedAt(COUNTED);
    }

    long countHere(Scope scope) {
        return scope.isEmpty() ? 0 : count(scope, condition(SupplyFilter.Where.HERE), null, COUNTED_ON_MENU);
    }

    private long count(Scope scope, String condition, @Nullable Source source, int most) {
        return jdbc.sql(
                        "select count(*) from (select 1 from delivery.supply s left join delivery.supplier p on p.id = s.supplier_id where "
                                + condition + " limit :most) as counted")
                .param("libraries", scope.codes())
                .param("source", source == null ? null : source.code())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static String cursorAfter(SupplyView last) {
        Instant stale = last.staleAt();
        return Cursor.encode(stale == null ? last.since() : stale, last.id());
    }

    /** {@code supplier_library} is where an open search lies: with the asked member, otherwise with the asking library. */
    private static String condition(SupplyFilter.Where where) {
        String open = "s.state in ('searching', 'returned') and ";
        return switch (where) {
            case HERE -> open + "s.supplier_library = any(:libraries)";
            case ELSEWHERE -> open + "s.library_id = any(:libraries) and not (s.supplier_library = any(:libraries))";
            case ASKED -> open + "s.supplier_library = any(:libraries) and s.library_id <> s.supplier_library";
        };
    }
}
