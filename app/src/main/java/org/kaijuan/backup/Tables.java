package org.kaijuan.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaijuan.backup.Manifest.Sequence;
import org.kaijuan.backup.Manifest.Table;

/** What there is in the schemas, read from PostgreSQL's own catalogue. */
final class Tables {

    private static final String TABLES = """
            select n.nspname, c.relname, array_agg(quote_ident(a.attname) order by a.attnum)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             where n.nspname = any(?) and c.relkind = 'r'
             group by 1, 2
             order by 1, 2
            """;

    private static final String SEQUENCES = """
            select n.nspname, c.relname
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = any(?) and c.relkind = 'S'
             order by 1, 2
            """;

    private Tables() {}

    /** All tables with rows of their own, partitions among them. */
    static List<Table> of(Connection connection, Collection<String> schemas) throws SQLException {
        return query(connection, TABLES, schemas, row -> {
            String[] columns = (String[]) row.getArray(3).getArray();
            return new Table(row.getString(1), row.getString(2), List.of(columns), 0);
        });
    }

    static List<Sequence> sequences(Connection connection, Collection<String> schemas) throws SQLException {
        List<Sequence> names = query(
                connection, SEQUENCES, schemas, row -> new Sequence(row.getString(1), row.getString(2), 0, false));
        List<Sequence> sequences = new ArrayList<>();
        for (Sequence each : names) {
            String sql = "select last_value, is_called from " + name(each.schema(), each.name());
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                sequences.add(new Sequence(each.schema(), each.name(), row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** The qualified name, quoted. */
    static String name(String schema, String name) {
        return "\"" + schema.replace("\"", "\"\"") + "\".\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String name(Table table) {
        return name(table.schema(), table.name());
    }

    /** {@code schema.table (columns)}, as COPY wants it. */
    static String copied(Table table) {
        return name(table) + " (" + String.join(", ", table.columns()) + ")";
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> query(Connection connection, String sql, Collection<String> schemas, Row<T> reader)
            throws SQLException {
        Array names = connection.createArrayOf("text", schemas.toArray());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, names);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }
}
