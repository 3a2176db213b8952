package org.kaijuan.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kaijuan.backup.Manifest.Table;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;
import org.kaijuan.database.Migrations;

/** Brings a backup back into an empty data folder and an empty database. */
public final class Restore implements AutoCloseable {

    private final Path file;
    private final ArchiveReader archive;

    private Restore(Path file, ArchiveReader archive) {
        this.file = file;
        this.archive = archive;
    }

    /** What came back. */
    public record Restored(int tables, long rows, long files) {}

    /**
     * Opens the backup and compares all of its checksums.
     *
     * @throws BackupException if it is damaged or not a backup
     */
    public static Restore open(Path file) {
        try {
            ArchiveReader archive = ArchiveReader.open(file);
            try {
                archive.verify();
                return new Restore(file, archive);
            } catch (IOException | RuntimeException e) {
                archive.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BackupException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Fills {@code database} and {@code data}, then migrates to the version of this program.
     *
     * @param data marked as unfinished by {@link DataFolder#openUnfinished}; unmarked at the end
     * @throws BackupException if the database is not empty, or the backup is of a newer program
     */
    public Restored into(Database database, DataFolder data, Consumer<String> progress) {
        Manifest manifest = archive.manifest();
        Migrations migrations = new Migrations(database);
        try {
            requireEmpty(migrations);
            progress.accept("Making the schemas of the backup");
            migrateTo(manifest.schemas(), migrations);
            progress.accept("Loading " + manifest.tables().size() + " tables");
            new Loading(archive).load(database);
            progress.accept("Copying " + manifest.files() + " files");
            copyFiles(data);
            migrations.run(progress);
            data.finished();
        } catch (SQLException | IOException e) {
            throw new BackupException(
                    "The restore of " + file + " failed: " + e.getMessage()
                            + ". Empty the new folder (or database) and try again.",
                    e);
        }
        long rows = manifest.tables().stream().mapToLong(Table::rows).sum();
        return new Restored(manifest.tables().size(), rows, manifest.files());
    }

    private static void requireEmpty(Migrations migrations) {
        if (!migrations.versions().isEmpty()) {
            throw new BackupException("The database has data of Kaijuan already; restore into an empty one.");
        }
    }

    private void migrateTo(SortedMap<String, String> schemas, Migrations migrations) {
        migrations.run(schemas, step -> {});
        SortedMap<String, String> reached = migrations.versions();
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            if (!schema.getValue().equals(reached.get(schema.getKey()))) {
                throw new BackupException(file + " was written by a newer Kaijuan (" + schema.getKey() + " "
                        + schema.getValue() + "); restore it with that version.");
            }
        }
    }

    private void copyFiles(DataFolder data) throws IOException {
        try (Stream<String> names = archive.below("data")) {
            for (Iterator<String> each = names.iterator(); each.hasNext(); ) {
                String name = each.next();
                Path target = data.path().resolve(name).normalize();
                if (!target.startsWith(data.path())) {
                    throw new BackupException(file + " wants to write outside of the data folder: " + name);
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = archive.part("data/" + name)) {
                    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
