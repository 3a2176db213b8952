package org.kaijuan.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kaijuan.database.Database;
import org.kaijuan.database.Migrations;

/** What the doctor asks PostgreSQL. */
record DatabaseChecks(Database database, Clock clock) {

    private static final Duration SKEW = Duration.ofSeconds(2);

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = database.asOwner()) {
            findings.add(server(connection));
            findings.add(owner(connection));
            findings.add(clock(connection));
        } catch (SQLException e) {
            findings.add(Finding.fail("database", "the owner cannot sign in: " + e.getMessage()));
            return findings;
        }
        findings.add(application());
        findings.add(migrations());
        return findings;
    }

    private Finding server(Connection connection) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion();
        String size = text(connection, "select pg_size_pretty(pg_database_size(current_database()))");
        return Finding.ok("database", "PostgreSQL " + version + ", " + size + ", " + database.url());
    }

    private Finding owner(Connection connection) throws SQLException {
        boolean superuser = text(connection, "select rolsuper from pg_roles where rolname = current_user")
                .equals("t");
        String name = database.owner().user();
        return superuser
                ? Finding.warn("roles", name + " is a superuser; an ordinary role that owns the database is enough")
                : Finding.ok("roles", name + " owns the schemas and is no superuser");
    }

    private Finding application() {
        String name = database.application().user();
        try (Connection connection = database.asApplication()) {
            boolean mayMake = text(connection, "select has_database_privilege(current_database(), 'CREATE')")
                    .equals("t");
            return mayMake
                    ? Finding.warn(
                            "roles",
                            name + " may make schemas; as an administrator: revoke create on database "
                                    + connection.getCatalog() + " from " + name)
                    : Finding.ok("roles", name + " may read and write rows only");
        } catch (SQLException e) {
            return Finding.fail("roles", name + " cannot sign in: " + e.getMessage());
        }
    }

    private Finding migrations() {
        Map<String, Integer> pending = new Migrations(database).pending();
        return pending.isEmpty()
                ? Finding.ok("schemas", "up to date")
                : Finding.warn("schemas", "steps to go: " + pending + "; the next start does them");
    }

    private Finding clock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            Duration skew = Duration.between(
                    clock.instant(), row.getObject(1, OffsetDateTime.class).toInstant());
            String text = clock.instant() + " here, the database is " + skew.toMillis() + " ms from that";
            return skew.abs().compareTo(SKEW) > 0
                    ? Finding.fail("clock", text + "; let both machines follow a time server (chrony, timesyncd)")
                    : Finding.ok("clock", text);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
