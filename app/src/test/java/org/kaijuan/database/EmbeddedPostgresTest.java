package org.kaijuan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.Program;
import org.kaijuan.SmallDisk;
import org.kaijuan.database.EmbeddedPostgres.Durability;
import org.springframework.util.FileSystemUtils;

/** The launcher on real folders and processes: start, stop, crash, lock, and what can be wrong with a disk. */
class EmbeddedPostgresTest {

    @TempDir
    Path folder;

    @Test
    void isDurableAskedForAPasswordAndOnLoopbackOnly() throws Exception {
        try (EmbeddedPostgres server = start(folder.resolve("with blank"))) {
            Database database = server.database();
            assertThat(asked(database, "show fsync")).isEqualTo("on");
            assertThat(asked(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(asked(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(asked(database, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "kaijuan_owner", "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void ordersAndComparesTheSameOnEveryMachine() throws Exception {
        try (EmbeddedPostgres server = start(folder.resolve("data"))) {
            Database database = server.database();
            execute(database, "create extension pg_trgm");
            assertThat(asked(database, "select similarity('图书馆管理', '图书馆') > 0.4"))
                    .isEqualTo("t");
            assertThat(asked(
                            database,
                            "select datlocprovider::text || datlocale from pg_database"
                                    + " where datname = current_database()"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void keepsItsRowsAndItsSecretsToItself() throws Exception {
        Path data = folder.resolve("data");
        try (EmbeddedPostgres server = start(data)) {
            execute(server.database(), "create table kept (id int)", "insert into kept values (42)");
        }
        try (EmbeddedPostgres server = start(data)) {
            assertThat(asked(server.database(), "select id from kept")).isEqualTo("42");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets/postgres"))))
                .isEqualTo("rw-------");
        assertThat(data.resolve("pg/password")).doesNotExist();
    }

    @Test
    void secondProgramOnAFolderIsToldWhoUsesIt() throws Exception {
        Path data = folder.resolve("data");
        try (Program other = Program.start(Inserting.class, folder, Map.of(), data.toString())) {
            other.await("committed 1");
            assertThatThrownBy(() -> start(data))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageMatching("Another Kaijuan uses .*data \\(process \\d+\\)\\. Stop it first.*");
        }
        try (EmbeddedPostgres first = start(folder.resolve("mine"))) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> start(folder.resolve("mine"))).hasMessageContaining("this very process");
        }
    }

    @Test
    void nothingCommittedIsLostWhenTheProgramIsKilled() throws Exception {
        Path data = folder.resolve("data");
        for (int round = 1; round <= 2; round++) {
            Program victim = Program.start(Inserting.class, folder, Map.of(), data.toString());
            victim.await("committed 50");
            if (round == 2) {
                postmaster(data).destroyForcibly();
            }
            victim.kill();
            long promised = victim.results()
                    .lines()
                    .filter(line -> line.startsWith("committed"))
                    .count();

            try (EmbeddedPostgres server = start(data)) {
                long kept = Long.parseLong(asked(server.database(), "select count(*) from inserted"));
                assertThat(kept).as("round %d", round).isGreaterThanOrEqualTo(promised);
                execute(server.database(), "drop table inserted");
            }
        }
    }

    @Test
    void aServerThatSomebodyKilledComesBackWhereItWas() throws Exception {
        Path data = folder.resolve("data");
        try (EmbeddedPostgres server = start(data)) {
            Database database = server.database();
            execute(database, "create table kept (id int)", "insert into kept values (42)");
            ProcessHandle victim = postmaster(data);
            victim.destroyForcibly();
            while (victim.info().commandLine().isPresent()) {
                Thread.sleep(5);
            }

            server.revive(step -> {});

            assertThat(asked(database, "select id from kept")).isEqualTo("42");
        }
        assertThat(data.resolve("pg/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aProcessIdThatNowBelongsToAStrangerDoesNoHarm() throws Exception {
        Path data = folder.resolve("data");
        start(data).close();
        Files.writeString(
                data.resolve("pg/data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n0\n5432\n\n127.0.0.1\n\nready\n");
        try (EmbeddedPostgres server = start(data)) {
            assertThat(asked(server.database(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aClusterThatWasCutOffWhileBeingMadeIsMadeAnew() throws Exception {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("pg/data.new/base"));
        Files.writeString(data.resolve("pg/data.new/PG_VERSION"), "18\n");
        try (EmbeddedPostgres server = start(data)) {
            assertThat(asked(server.database(), "select 1")).isEqualTo("1");
        }
        assertThat(data.resolve("pg/data.new")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidInWords() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> start(file))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("is not a folder. Choose another with --data.");
        assertThatThrownBy(() -> start(Path.of("/proc/kaijuan")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("/proc/kaijuan");
    }

    @Test
    void rootFindsAWayWithOrWithoutUserNamespaces() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may change accounts");
        Path data = Files.createTempDirectory(Path.of("/var/tmp"), "kaijuan-account"); // nobody may pass through
        try {
            for (ServerAccount account : List.of(
                    ServerAccount.NAMESPACE, ServerAccount.NOBODY, ServerAccount.NOBODY, ServerAccount.NAMESPACE)) {
                try (EmbeddedPostgres server =
                        EmbeddedPostgres.start(DataFolder.open(data), Durability.DURABLE, account, step -> {})) {
                    execute(
                            server.database(),
                            "create table if not exists kept (id int)",
                            "insert into kept values (1)");
                }
            }
            try (EmbeddedPostgres server = start(data)) {
                assertThat(asked(server.database(), "select count(*) from kept"))
                        .isEqualTo("4");
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    @Test
    void aFullDiskIsSaidInWords() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 20)) {
            assertThatThrownBy(() -> start(disk.path().resolve("data")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("is full. Free at least 500 MB there");
        }
    }

    @Test
    void afterARestoreThatWasCutOffItDoesNotStart() {
        DataFolder.openUnfinished(folder.resolve("data"));
        assertThatThrownBy(() -> start(folder.resolve("data")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Empty the folder and restore again");
    }

    private static EmbeddedPostgres start(Path data) {
        return EmbeddedPostgres.start(DataFolder.open(data), Durability.DURABLE, step -> {});
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("pg/data/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    }

    private static String asked(Database database, String sql) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** A program that says what it has committed, until somebody kills it. */
    static final class Inserting {

        public static void main(String... arguments) throws Exception {
            try (EmbeddedPostgres server = start(Path.of(arguments[0]));
                    Connection connection = server.database().asOwner();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table inserted (id int)");
                for (int i = 1; i < 1_000_000; i++) {
                    statement.execute("insert into inserted values (" + i + ")");
                    System.out.println("committed " + i);
                }
            }
        }
    }
}
