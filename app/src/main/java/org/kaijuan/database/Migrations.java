package org.kaijuan.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Brings every module's schema to the version that this program needs: one Flyway history per folder {@code
 * db/migration/<module>}, in the schema of the same name, run by the owner before anybody else signs in.
 */
public final class Migrations {

    static final String HISTORY = "flyway_schema_history";

    /** Any fixed number: several nodes that start at once take turns. */
    private static final long TURN = 0x6b61696a75616eL;

    private final Database database;
    private final String root;

    public Migrations(Database database) {
        this(database, "db/migration");
    }

    /** @param root the class path folder with one folder per module */
    Migrations(Database database, String root) {
        this.database = database;
        this.root = root;
    }

    /** The modules that keep data, by name. */
    public List<String> modules() {
        return List.copyOf(Scripts.below(root).keySet());
    }

    /**
     * Migrates all modules to the newest version and renews the rights of the application role. Doing so again is harmless.
     *
     * @throws DatabaseException if a script fails (then nothing of that script remains) or the data is of a newer program
     */
    public void run(Consumer<String> progress) {
        run(Map.of(), progress);
    }

    /**
     * The same up to the given version of each module; a module that is not named goes to its newest. To be followed by a
     * {@link #run(Consumer) run} without limits.
     */
    public void run(Map<String, String> targets, Consumer<String> progress) {
        SortedMap<String, Scripts> scripts = Scripts.below(root);
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + TURN + ")");
            SortedMap<String, String> changed = changed(connection, scripts);
            for (String module : changed.keySet()) {
                migrate(module, targets.get(module), progress);
            }
            if (!changed.isEmpty()) {
                Grants.renew(connection, database.application(), List.copyOf(scripts.keySet()));
            }
            if (targets.isEmpty()) {
                for (Map.Entry<String, String> each : changed.entrySet()) {
                    Roles.execute(connection, "comment on schema %I is %L", each.getKey(), each.getValue());
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException("The database cannot be migrated: " + e.getMessage(), e);
        }
    }

    /**
     * The modules whose scripts are not those of the last run, and their new fingerprints. That run has left its fingerprint
     * as a comment on the schema; asking Flyway instead takes more than a second of every start.
     */
    private SortedMap<String, String> changed(Connection connection, Map<String, Scripts> scripts) throws SQLException {
        SortedMap<String, String> changed = new TreeMap<>();
        scripts.forEach((module, each) -> changed.put(module, each.fingerprint(database.application())));
        String sql = "select nspname, obj_description(oid, 'pg_namespace') from pg_namespace";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                changed.remove(row.getString(1), row.getString(2));
            }
        }
        return changed;
    }

    private void migrate(String module, @Nullable String target, Consumer<String> progress) {
        FluentConfiguration configuration = flyway(module);
        if (target != null) {
            configuration.target(target + "?"); // a program that does not know it is told so by versions()
        }
        try {
            Flyway flyway = configuration.load();
            refuseFuture(module, flyway.info().all());
            int pending = flyway.info().pending().length;
            if (pending > 0) {
                progress.accept("Migrating " + module + " (" + pending + (pending == 1 ? " step)" : " steps)"));
                flyway.migrate();
            }
        } catch (FlywayException e) {
            throw new DatabaseException("The schema " + module + " cannot be migrated: " + e.getMessage(), e);
        }
    }

    private static void refuseFuture(String module, MigrationInfo[] all) {
        for (MigrationInfo each : all) {
            if (each.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new DatabaseException("This data was written by a newer Kaijuan (" + module + " "
                        + each.getVersion() + "). Start it with that version.");
            }
        }
    }

    private FluentConfiguration flyway(String module) {
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:" + root + "/" + module)
                .schemas(module)
                .defaultSchema(module)
                .table(HISTORY)
                .loggers(QuietFlyway.class.getName());
    }

    /** The newest migration of each module that has been applied; a module without any is not in it. */
    public SortedMap<String, String> versions() {
        SortedMap<String, String> versions = new TreeMap<>();
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            for (String module : modules()) {
                String history = "\"" + module + "\"." + HISTORY;
                try (ResultSet found = statement.executeQuery("select to_regclass('" + history + "') is not null")) {
                    found.next();
                    if (!found.getBoolean(1)) {
                        continue;
                    }
                }
                try (ResultSet row = statement.executeQuery("select version from " + history
                        + " where success and version is not null order by installed_rank desc limit 1")) {
                    if (row.next()) {
                        versions.put(module, row.getString(1));
                    }
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new DatabaseException("The versions of the schemas cannot be read: " + e.getMessage(), e);
        }
    }

    /** How many steps each module lacks; a module that lacks none is not in it. */
    public SortedMap<String, Integer> pending() {
        SortedMap<String, Integer> pending = new TreeMap<>();
        for (String module : modules()) {
            int steps = flyway(module).load().info().pending().length;
            if (steps > 0) {
                pending.put(module, steps);
            }
        }
        return pending;
    }
}
