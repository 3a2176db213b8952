package org.kaijuan.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaijuan.backup.Manifest.Table;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;
import org.kaijuan.database.Migrations;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes backups; writers go on meanwhile. */
public final class Backup {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'kaijuan-'yyyyMMdd-HHmmss'.kjb'");

    private final Database database;
    private final DataFolder data;
    private final Clock clock;

    public Backup(Database database, DataFolder data, Clock clock) {
        this.database = database;
        this.data = data;
        this.clock = clock;
    }

    /** What was written. */
    public record Written(Path file, long bytes, int tables, long rows, long files) {}

    /** The usual place and name of a backup that is made now, by the time of this machine. */
    public Path usualFile() {
        return data.backups().resolve(name(clock.instant(), ZoneId.systemDefault()));
    }

    static String name(Instant at, ZoneId zone) {
        return NAME.format(LocalDateTime.ofInstant(at, zone));
    }

    /**
     * Writes a backup to {@code target}, which appears when it is complete.
     *
     * @throws BackupException if the disk is full, the target exists or cannot be written, or the database fails
     */
    public Written write(Path target, Consumer<String> progress) {
        if (Files.exists(target)) {
            throw new BackupException(target + " exists already; choose another name.");
        }
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try {
            Manifest manifest = write(draft, new Migrations(database), progress);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            long rows = manifest.tables().stream().mapToLong(Table::rows).sum();
            return new Written(target, Files.size(target), manifest.tables().size(), rows, manifest.files());
        } catch (Exception e) {
            throw failed(target, draft, e);
        }
    }

    private static BackupException failed(Path target, Path draft, Exception e) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException second) {
            e.addSuppressed(second);
        }
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left")) {
            return new BackupException(
                    "The disk is full; there is no backup at " + target
                            + ". Free some space or write it to another disk.",
                    e);
        }
        if (e instanceof NoSuchFileException) {
            return new BackupException("There is no folder " + target.getParent() + " for the backup.", e);
        }
        return new BackupException("The backup to " + target + " failed: " + message, e);
    }

    private Manifest write(Path draft, Migrations migrations, Consumer<String> progress) throws Exception {
        try (ArchiveWriter archive = ArchiveWriter.create(draft);
                Connection connection = database.asOwner()) {
            connection.setAutoCommit(false);
            List<Table> tables = freeze(connection, migrations.modules());
            progress.accept("Copying " + tables.size() + " tables");
            Manifest state = new Manifest(
                    Manifest.FORMAT,
                    clock.instant(),
                    migrations.versions(),
                    copy(connection, tables, archive),
                    Tables.sequences(connection, migrations.modules()),
                    0,
                    "");
            connection.rollback();
            progress.accept("Copying the files");
            long files = copyFiles(archive);
            Manifest manifest = state.with(files, archive.checksums());
            archive.finish(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
            return manifest;
        }
    }

    /** From here on this transaction sees one moment, and no migration can change the tables under it. */
    private static List<Table> freeze(Connection connection, List<String> schemas) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local row_security = off"); // an error is better than a copy with rows missing
            List<Table> tables = Tables.of(connection, schemas);
            String names = tables.stream().map(Tables::name).collect(Collectors.joining(", "));
            statement.execute("lock table " + names + " in access share mode");
            return tables;
        }
    }

    private static List<Table> copy(Connection connection, List<Table> tables, ArchiveWriter archive) throws Exception {
        CopyManager copier = new CopyManager(connection.unwrap(BaseConnection.class));
        List<Table> copied = new ArrayList<>();
        for (Table table : tables) {
            String sql = "copy " + Tables.copied(table) + " to stdout";
            copied.add(table.withRows(archive.text(table.part(), out -> copier.copyOut(sql, out))));
        }
        return copied;
    }

    private long copyFiles(ArchiveWriter archive) throws Exception {
        long count = 0;
        try (Stream<Path> kept = KeptFiles.of(data)) {
            for (Iterator<Path> each = kept.iterator(); each.hasNext(); count++) {
                Path file = each.next();
                archive.file("data/" + file, data.path().resolve(file));
            }
        }
        return count;
    }
}
