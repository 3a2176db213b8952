package org.kaijuan.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A demo with more libraries than the twenty: each new one takes over, under ids of its own, the 42 days of one of those that
 * told something in its return, with all its requests, deliveries and answers. Written straight into the tables, for playing
 * it through the facades would take an hour.
 */
final class GrownProvince {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int SHIPPED = 20;

    private final Connection connection;

    private GrownProvince(Connection connection) {
        this.connection = connection;
    }

    /** Adds libraries until there are {@code libraries} of them. */
    static void grow(InstanceDatabase database, int libraries) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            new GrownProvince(connection).fill(libraries - SHIPPED);
            connection.commit();
        }
        database.execute("vacuum analyze");
    }

    private void fill(int more) throws SQLException {
        execute("""
                create temp table grown on commit drop as
                with told as (select library_id, row_number() over (order by library_id) - 1 as place, count(*) over () as all_told
                              from (select distinct library_id from returns.declared) as d)
                select n, 'm' || n as code, '第' || n || '学院' as school, library_id as pattern
                from generate_series(%d, %d) as n join told on told.place = n %% told.all_told
                """.formatted(SHIPPED + 1, SHIPPED + more));
        places();
        copy("desk.request", Map.of("id", "uuidv7()", "library_id", "g.code", "key", "null"));
        copy("delivery.delivered", Map.of("id", "uuidv7()", "library_id", "g.code", "request_id", "null"));
        copy("returns.addressee", Map.of("library_id", "g.code", "position", "g.n"));
        copy("returns.return", Map.of("id", own("t.id"), "library_id", "g.code"));
        editions();
        copy("returns.declared", Map.of("return_id", own("t.return_id"), "library_id", "g.code"));
        execute("update identity.change_counter set version = version + 1 where what = 'tree'");
    }

    private static String own(String id) {
        return "md5(" + id + " || g.code)::uuid";
    }

    private void places() throws SQLException {
        execute("""
                insert into identity.unit (code, parent, kind, name, path, ordinal)
                select g.code || '-school', s.parent, 'SCHOOL', g.school,
                    left(s.path, length(s.path) - length(s.code) - 1) || g.code || '-school/', g.n
                from grown g join identity.unit l on l.code = g.pattern join identity.unit s on s.code = l.parent
                """);
        execute("""
                insert into identity.unit (code, parent, kind, name, path, ordinal)
                select g.code, s.code, 'LIBRARY', g.school || '图书馆', s.path || g.code || '/', 0
                from grown g join identity.unit s on s.code = g.code || '-school'
                """);
        execute("""
                insert into identity.library (code, ordinal, school, school_kind, city)
                select g.code, g.n, g.school, l.school_kind, l.city
                from grown g join identity.library l on l.code = g.pattern
                """);
    }

    /** Copies the rows of a table, but for the columns that a new library has of its own. */
    private void copy(String table, Map<String, String> own) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select column_name from information_schema.columns
                where table_schema || '.' || table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
                """)) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String column = row.getString(1);
                    columns.put('"' + column + '"', own.getOrDefault(column, "t.\"" + column + '"'));
                }
            }
        }
        execute("insert into " + table + " (" + String.join(", ", columns.keySet()) + ") select "
                + String.join(", ", columns.values()) + " from " + table
                + " t join grown g on g.pattern = t.library_id");
    }

    /** What was submitted names its highlights by ids, which must not be those of another library. */
    private void editions() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select " + own("t.id") + """
                         as own, g.code, e.number, e.content::text, e.submitted_at, e.submitted_by, e.accepted
                        from returns.edition e join returns.return t on t.id = e.return_id
                        join grown g on g.pattern = t.library_id
                        """);
                PreparedStatement insert = connection.prepareStatement("""
                        insert into returns.edition (return_id, number, content, submitted_at, submitted_by, accepted)
                        values (?, ?, ?::jsonb, ?, ?, ?)
                        """)) {
            while (row.next()) {
                insert.setObject(1, row.getObject("own"));
                insert.setInt(2, row.getInt("number"));
                insert.setString(3, withOwnIds(row.getString("content"), row.getString("code")));
                insert.setObject(4, row.getObject("submitted_at"));
                insert.setString(5, row.getString("submitted_by"));
                insert.setBoolean(6, row.getBoolean("accepted"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String withOwnIds(String content, String library) {
        return ID.matcher(content)
                .replaceAll(id -> UUID.nameUUIDFromBytes((id.group() + library).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
