package org.kaijuan.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the application role may do: rows, never tables; and of append-only tables only reading and adding. */
final class Grants {

    /** One statement per schema and per table; a partition follows the comment of its partitioned table. */
    private static final String STATEMENTS = """
            select format('grant usage on schema %I to %I', n.nspname, ?)
              from pg_namespace n where n.nspname = any(?)
            union all
            select format('grant usage on all sequences in schema %I to %I', n.nspname, ?)
              from pg_namespace n where n.nspname = any(?)
            union all
            select format(case
                     when c.relname = ? then 'grant select on %1$I.%2$I to %3$I'
                     when obj_description(coalesce(pg_partition_root(c.oid), c.oid), 'pg_class') like 'append-only%'
                     then 'revoke update, delete, truncate on %1$I.%2$I from %3$I; grant select, insert on %1$I.%2$I to %3$I'
                     else 'grant select, insert, update, delete on %1$I.%2$I to %3$I' end,
                   n.nspname, c.relname, ?)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = any(?) and c.relkind in ('r', 'p', 'v', 'm')
            """;

    private Grants() {}

    /** Renews the rights of {@code role} in {@code schemas}, all at once. */
    static void renew(Connection connection, Login role, List<String> schemas) throws SQLException {
        List<String> statements = statements(connection, role, schemas);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.addBatch(each);
            }
            statement.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<String> statements(Connection connection, Login role, List<String> schemas)
            throws SQLException {
        List<String> statements = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(STATEMENTS)) {
            Array names = connection.createArrayOf("text", schemas.toArray());
            query.setString(1, role.user());
            query.setArray(2, names);
            query.setString(3, role.user());
            query.setArray(4, names);
            query.setString(5, Migrations.HISTORY);
            query.setString(6, role.user());
            query.setArray(7, names);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    statements.addAll(List.of(rows.getString(1).split("; ")));
                }
            }
        }
        return statements;
    }
}
