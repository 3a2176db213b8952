package org.kaijuan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.Program;
import org.kaijuan.TestDatabase;

class MigrationsTest {

    private static final String HELD = "migrations-held";

    @TempDir
    Path folder;

    @Test
    void eachModuleHasItsSchemaAndHistory() throws Exception {
        Database database = TestDatabase.migrated();
        Migrations migrations = new Migrations(database);

        assertThat(migrations.modules())
                .contains("audit", "database", "identity")
                .isSorted();
        assertThat(migrations.versions().keySet()).containsExactlyElementsOf(migrations.modules());
        assertThat(migrations.pending()).isEmpty();
        migrations.run(step -> {
            throw new AssertionError("nothing is left to do, but: " + step);
        });
    }

    @Test
    void aKilledMigrationLeavesNothingAndIsDoneAnew() throws Exception {
        Database database = TestDatabase.empty();
        execute(database.asOwner(), "create table public.hold ()");
        Program victim = Program.start(
                Migrating.class,
                folder,
                Map.of(),
                database.url(),
                database.owner().password(),
                database.application().password());
        victim.await("Migrating held");
        while (!asked(
                        database,
                        "select count(*) from pg_stat_activity where wait_event = 'PgSleep'"
                                + " and datname = current_database()")
                .equals("1")) {
            Thread.sleep(10);
        }
        victim.kill();
        execute(database.asOwner(), "drop table public.hold");

        new Migrations(database, HELD).run(step -> {});

        assertThat(asked(database, "select count(*) from held.first_half")).isEqualTo("1");
        assertThat(asked(database, "select count(*) from held.second_half")).isEqualTo("0");
        assertThat(asked(database, "select count(*) from steady.firm")).isEqualTo("0");
    }

    @Test
    void nodesThatStartTogetherTakeTurns() throws Exception {
        Database database = TestDatabase.empty();
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all = List.of(
                    nodes.submit(() -> new Migrations(database).run(step -> {})),
                    nodes.submit(() -> new Migrations(database).run(step -> {})),
                    nodes.submit(() -> new Migrations(database).run(step -> {})));
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(new Migrations(database).pending()).isEmpty();
    }

    @Test
    void dataOfANewerProgramIsLeftAlone() throws Exception {
        Database database = TestDatabase.migrated();
        execute(
                database.asOwner(),
                "insert into audit.flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success)"
                        + " values (999, '999', 'future', 'SQL', 'V999__future.sql', 'x', 1, true)");

        execute(database.asOwner(), "comment on schema audit is 'kaijuan of tomorrow'");

        assertThatThrownBy(() -> new Migrations(database).run(step -> {}))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("This data was written by a newer Kaijuan (audit 999). Start it with that version.");
    }

    @Test
    void anotherApplicationRoleGetsTheRights() throws Exception {
        Database database = TestDatabase.migrated();
        Database renamed = new Database(database.url(), database.owner(), new Login("pg_monitor", ""));

        new Migrations(renamed).run(step -> {});

        assertThat(asked(database, "select has_table_privilege('pg_monitor', 'identity.person', 'SELECT')"))
                .isEqualTo("t");
    }

    @Test
    void whatIsAppendOnlyCanBeReadAndAddedToAndThatIsAll() throws Exception {
        Database database = TestDatabase.migrated();

        execute(database.asApplication(), "insert into backup_test.dated values ('2020-03-01', 'more')");
        for (String table : List.of("backup_test.dated", "backup_test.dated_2020", "audit.entry")) {
            assertThat(asked(
                            database,
                            "select string_agg(p, ',' order by p) from unnest(array["
                                    + "'SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p"
                                    + " where has_table_privilege('kaijuan_app', '" + table + "', p)"))
                    .as(table)
                    .isEqualTo("INSERT,SELECT");
        }
        assertThatThrownBy(() -> execute(database.asApplication(), "delete from backup_test.dated"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(
                        () -> execute(database.asApplication(), "update audit.flyway_schema_history set version = '1'"))
                .hasMessageContaining("permission denied");
    }

    private static String asked(Database database, String sql) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection opened, String sql) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A program that migrates and is killed while it does. */
    static final class Migrating {

        public static void main(String... arguments) {
            Database database = new Database(
                    arguments[0], new Login("kaijuan_owner", arguments[1]), new Login("kaijuan_app", arguments[2]));
            new Migrations(database, HELD).run(System.out::println);
        }
    }
}
