package org.kaijuan.gate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The library's list of parcels, page by page. */
@Component
class ParcelList {

    private static final String FIRST = "0001-01-01T00:00:00Z";
    private static final String LAST = "9999-01-01T00:00:00Z";

    private final JdbcClient jdbc;

    ParcelList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Listing<ParcelView> page(ParcelFilter filter, Instant now, @Nullable String cursor, int limit) {
        ParcelFilter.Order order = filter.order();
        List<String> after = cursor == null ? start(order) : Cursor.decode(cursor, 2);
        String direction = order.isUp() ? " asc" : " desc";
        String sql = "select * from gate.parcel where " + where(filter) + " and (" + order.column() + ", id) "
                + (order.isUp() ? ">" : "<") + " (:at::timestamptz, :after::uuid) order by " + order.column()
                + direction
                + ", id" + direction + " limit :limit";
        List<ParcelView> found = bound(sql, filter, now)
                .param("at", after.getFirst())
                .param("after", after.getLast())
                .param("limit", limit + 1)
                .query(ParcelRows::parcel)
                .list();
        long total = bound("select count(*) from gate.parcel where " + where(filter), filter, now)
                .query(Long.class)
                .single();
        return Listing.upTo(limit, found, last -> cursor(last, order), total);
    }

    /** How many of a library are overdue or doubtful. */
    long troubles(LibraryId library, Instant now) {
        return jdbc.sql("""
                        select count(*) from gate.parcel
                         where library_id = :library and (state = 'AT_GATE' and window_to < :now or doubt is not null)
                        """)
                .param("library", library.code())
                .param("now", Sql.at(now))
                .query(Long.class)
                .single();
    }

    private static List<String> start(ParcelFilter.Order order) {
        return order.isUp() ? List.of(FIRST, new UUID(0, 0).toString()) : List.of(LAST, new UUID(-1, -1).toString());
    }

    private static String cursor(ParcelView last, ParcelFilter.Order order) {
        Instant at = switch (order) {
            case LAST_LEFT, FIRST_LEFT -> last.leftAt();
            case FIRST_DUE, LAST_DUE -> last.from();
        };
        return Cursor.encode(at, last.id());
    }

    private static String where(ParcelFilter filter) {
        String standing = switch (filter.show()) {
            case ALL -> "true";
            case AT_GATE -> "state = 'AT_GATE'";
            case OVERDUE -> "state = 'AT_GATE' and window_to < :now";
            case HANDED_OVER -> "state = 'HANDED_OVER'";
            case RETURNED -> "state = 'RETURNED'";
            case DOUBTFUL -> "doubt is not null";
        };
        return "library_id = :library and " + standing
                + " and (:text = '' or number::text = :text or ticket::text = :text or card_end = :text)"
                + " and :now::timestamptz is not null";
    }

    private JdbcClient.StatementSpec bound(String sql, ParcelFilter filter, Instant now) {
        String text = filter.text().startsWith("#") ? filter.text().substring(1) : filter.text();
        return jdbc.sql(sql)
                .param("library", filter.library().code())
                .param("text", text)
                .param("now", Sql.at(now));
    }
}
