package org.kaijuan.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes roles and databases. None of these statements takes parameters, so PostgreSQL's own {@code format} quotes. */
final class Roles {

    private Roles() {}

    /** Makes the role, or gives it the password it should have. */
    static void ensure(Connection connection, Login login) throws SQLException {
        String verb = exists(connection, "select 1 from pg_roles where rolname = ?", login.user()) ? "alter" : "create";
        execute(connection, verb + " role %I login password %L", login.user(), login.password());
    }

    static boolean exists(Connection connection, Login login) throws SQLException {
        return exists(connection, "select 1 from pg_roles where rolname = ?", login.user());
    }

    static void ensureDatabase(Connection connection, String name, Database database) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(
                    connection,
                    "create database %I owner %I",
                    name,
                    database.owner().user());
            execute(connection, "revoke all on database %I from public", name);
        }
        execute(
                connection,
                "grant connect, temporary on database %I to %I",
                name,
                database.application().user());
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Executes {@code template} with {@code %I} (identifier) and {@code %L} (literal) filled in by the server. */
    static void execute(Connection connection, String template, String first, String second) throws SQLException {
        String sql;
        try (PreparedStatement statement = connection.prepareStatement("select format(?, ?, ?)")) {
            statement.setString(1, template);
            statement.setString(2, first);
            statement.setString(3, second);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                sql = row.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static void execute(Connection connection, String template, String only) throws SQLException {
        execute(connection, template, only, "");
    }
}
