package org.kaijuan.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.Program;
import org.kaijuan.TestDatabase;
import org.kaijuan.backup.Manifest.Table;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;
import org.kaijuan.database.Login;
import org.kaijuan.database.Migrations;

/** Backup and restore on the real schemas of all modules, with rows that are awkward. */
class BackupTest {

    @TempDir
    Path folder;

    @Test
    void everyTableComesBackAsItWas() throws Exception {
        Database original = withAwkwardRows();
        DataFolder data = DataFolder.open(folder.resolve("data"));
        Files.writeString(data.files().resolve("a paper 论文.pdf"), "%PDF…");
        Files.writeString(data.path().resolve("kaijuan.conf"), "KAIJUAN_DB_URL=…");
        Files.writeString(data.outbox().resolve("1.eml"), "sent");
        data.secrets().get("postgres");
        String pepper = data.secrets().get("pepper");

        Backup.Written written = backup(original, data).write(folder.resolve("one.kjb"), step -> {});
        Database copy = TestDatabase.empty();
        DataFolder restored = DataFolder.openUnfinished(folder.resolve("restored"));
        try (Restore restore = Restore.open(written.file())) {
            restore.into(copy, restored, step -> {});
        }

        assertThat(fingerprints(copy)).isEqualTo(fingerprints(original)).hasSizeGreaterThan(5);
        assertThat(sequences(copy)).isEqualTo(sequences(original));
        assertThat(foreignKeys(copy)).isEqualTo(foreignKeys(original)).isPositive();
        assertThat(restored.files().resolve("a paper 论文.pdf")).hasContent("%PDF…");
        assertThat(restored.secrets().get("pepper")).isEqualTo(pepper);
        assertThat(restored.path().resolve("secrets/postgres")).doesNotExist();
        assertThat(restored.path().resolve("kaijuan.conf")).doesNotExist();
        assertThat(restored.outbox()).isEmptyDirectory();
        assertThat(DataFolder.open(restored.path())).isEqualTo(restored);
    }

    @Test
    void aBackupIsOneMomentWhileWritersGoOn() throws Exception {
        Database database = withAwkwardRows();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong pairs = new AtomicLong();
        Thread writer = Thread.ofVirtual().start(() -> writePairs(database, stop, pairs));
        while (pairs.get() < 50) {
            Thread.sleep(1);
        }

        Path file = folder.resolve("busy.kjb");
        long before = pairs.get();
        backup(database, DataFolder.open(folder.resolve("data"))).write(file, step -> {});
        stop.set(true);
        writer.join();

        Database copy = TestDatabase.empty();
        try (Restore restore = Restore.open(file)) {
            restore.into(copy, DataFolder.openUnfinished(folder.resolve("restored")), step -> {});
        }
        long left = count(copy, "select count(*) from backup_test.left_hand");
        assertThat(left)
                .isGreaterThanOrEqualTo(before)
                .isEqualTo(count(copy, "select count(*) from backup_test.right_hand"));
    }

    @Test
    void aDamagedFileIsRefusedInWords() throws Exception {
        Database database = withAwkwardRows();
        DataFolder data = DataFolder.open(folder.resolve("data"));
        Files.write(data.files().resolve("paper"), new byte[100_000]);
        Path file = folder.resolve("damaged.kjb");
        backup(database, data).write(file, step -> {});
        byte[] whole = Files.readAllBytes(file);
        Map<String, String> parts = parts(file);

        int refused = 0;
        for (long position = 40; position < whole.length - 100; position += whole.length / 200) {
            Files.write(file, whole);
            flip(file, position);
            try (Restore harmless = Restore.open(file)) {
                assertThat(parts(file)).as("byte %d of %s", position, harmless).isEqualTo(parts);
            } catch (BackupException e) {
                assertThat(e).hasMessageMatching("(?s).*(damaged|not a backup|cut off).*");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Restore.open(file)).hasMessageContaining("cut off");
        Files.writeString(file, "not a zip at all");
        assertThatThrownBy(() -> Restore.open(file)).hasMessageContaining("not a backup of Kaijuan");
    }

    @Test
    void aFailedBackupLeavesNothing() throws Exception {
        Database database = withAwkwardRows();
        Database wrong = new Database(database.url(), database.application(), database.application());
        Path target = folder.resolve("never.kjb");

        assertThatThrownBy(() ->
                        backup(wrong, DataFolder.open(folder.resolve("data"))).write(target, step -> {}))
                .isInstanceOf(BackupException.class);

        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains("never"));
    }

    @Test
    void aKilledBackupIsNoBackupAndTheNextOneIs() throws Exception {
        Database database = withAwkwardRows();
        DataFolder data = DataFolder.open(folder.resolve("data"));
        Path target = folder.resolve("killed.kjb");
        Program victim = Program.start(
                HalfWay.class,
                folder,
                Map.of(),
                database.url(),
                database.owner().password(),
                data.path().toString(),
                target.toString());
        victim.await("Copying the files");
        victim.kill();

        assertThat(target).doesNotExist();
        assertThat(folder.resolve("killed.kjb.part")).exists();
        backup(database, data).write(target, step -> {});
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().contains(".part"));
        Restore.open(target).close();
    }

    /** A program that stops in the middle of a backup and waits to be killed. */
    static final class HalfWay {

        public static void main(String... arguments) {
            Login owner = new Login("kaijuan_owner", arguments[1]);
            Database database = new Database(arguments[0], owner, owner);
            backup(database, DataFolder.open(Path.of(arguments[2]))).write(Path.of(arguments[3]), step -> {
                System.out.println(step);
                if (step.equals("Copying the files")) {
                    LockSupport.park();
                }
            });
        }
    }

    @Test
    void aRestoreNeedsAnEmptyFolderAndAnEmptyDatabase() throws Exception {
        Database database = withAwkwardRows();
        Path file = folder.resolve("full.kjb");
        backup(database, DataFolder.open(folder.resolve("data"))).write(file, step -> {});

        assertThatThrownBy(() -> DataFolder.openUnfinished(folder.resolve("data")))
                .hasMessageContaining("is not empty");
        DataFolder unfinished = DataFolder.openUnfinished(folder.resolve("half"));
        try (Restore restore = Restore.open(file)) {
            assertThatThrownBy(() -> restore.into(database, unfinished, step -> {}))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("has data of Kaijuan already");
        }
        assertThatThrownBy(() -> DataFolder.open(folder.resolve("half"))).hasMessageContaining("was cut off");
    }

    private static Backup backup(Database database, DataFolder data) {
        return new Backup(database, data, Clock.systemUTC());
    }

    /** All schemas, and one more with what a copy could get wrong; its migrations come from the tests' class path. */
    private static Database withAwkwardRows() throws SQLException {
        Database database = TestDatabase.migrated();
        execute(database, """
                insert into backup_test.parent (id, name, parent) values
                    ('b', E'tab\\tnewline\\nbackslash\\\\ 汉字 𠮷', 'a'), ('a', null, null);
                insert into backup_test.child (parent, body, at) values
                    ('b', '\\x00ff', '2020-02-29 23:59:59.123456+08'), ('a', null, 'infinity');
                """);
        return database;
    }

    private static void writePairs(Database database, AtomicBoolean stop, AtomicLong pairs) {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            while (!stop.get()) {
                statement.execute("begin; insert into backup_test.left_hand default values;"
                        + " insert into backup_test.right_hand default values; commit");
                pairs.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry each : zip.stream().toList()) {
                byte[] content = zip.getInputStream(each).readAllBytes();
                parts.put(
                        each.getName(),
                        HexFormat.of().formatHex(ArchiveWriter.sha256().digest(content)));
            }
        }
        return parts;
    }

    private static void flip(Path file, long position) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(position);
            int value = access.read();
            access.seek(position);
            access.write(value ^ 0x55);
        }
    }

    /** Each table's number of rows and the MD5 of its sorted rows. */
    private static SortedMap<String, String> fingerprints(Database database) throws SQLException {
        SortedMap<String, String> prints = new TreeMap<>();
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            for (Table table : Tables.of(connection, new Migrations(database).modules())) {
                String sql =
                        "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text collate \"C\"),"
                                + " '')) from " + Tables.name(table) + " t";
                try (ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    prints.put(table.schema() + "." + table.name(), row.getString(1));
                }
            }
        }
        return prints;
    }

    private static Map<String, Manifest.Sequence> sequences(Database database) throws SQLException {
        try (Connection connection = database.asOwner()) {
            Map<String, Manifest.Sequence> byName = new TreeMap<>();
            Tables.sequences(connection, new Migrations(database).modules())
                    .forEach(each -> byName.put(each.schema() + "." + each.name(), each));
            return byName;
        }
    }

    private static long foreignKeys(Database database) throws SQLException {
        return count(database, "select count(*) from pg_constraint where contype = 'f'");
    }

    private static long count(Database database, String sql) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
