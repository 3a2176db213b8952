package org.kaijuan.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that holds one installation: {@code pg} (the embedded server), {@code files}, {@code outbox}, {@code backups},
 * {@code logs}, {@code secrets} and {@code kaijuan.lock}. Only its owner may look into it.
 */
public record DataFolder(Path path) {

    /** Marks a folder whose restore has begun and not ended. */
    public static final String UNFINISHED = "restore-unfinished";

    private static final List<String> PARTS = List.of("pg", "files", "outbox", "backups", "logs", "secrets");

    /**
     * Makes the folder and its parts where they are missing.
     *
     * @throws DatabaseException if that fails, nothing can be written there, or a restore into it was cut off
     */
    public static DataFolder open(Path where) {
        if (Files.exists(where.resolve(UNFINISHED))) {
            throw new DatabaseException("The restore into " + where
                    + " was cut off, so its data is not whole. Empty the" + " folder and restore again.");
        }
        return prepare(where);
    }

    /**
     * Makes a folder for a restore, which must be missing or empty; until {@link #finished} nobody can open it.
     *
     * @throws DatabaseException if there is something in it
     */
    public static DataFolder openUnfinished(Path where) {
        if (Files.exists(where.resolve(UNFINISHED))) {
            throw new DatabaseException("An earlier restore into " + where
                    + " was cut off, so what is there is not whole. Delete the folder and restore again,"
                    + " or choose a new one with --data.");
        }
        try {
            if (!isEmpty(where)) {
                throw new DatabaseException(where
                        + " is not empty. A restore needs a folder of its own: choose a new one" + " with --data.");
            }
            DataFolder data = prepare(where);
            Files.createFile(data.path().resolve(UNFINISHED));
            return data;
        } catch (IOException e) {
            throw unusable(where, e);
        }
    }

    /** The restore is complete. */
    public void finished() throws IOException {
        Files.delete(path.resolve(UNFINISHED));
    }

    private static DataFolder prepare(Path where) {
        Path folder = where.toAbsolutePath().normalize();
        try {
            makePrivate(folder);
            for (String part : PARTS) {
                makePrivate(folder.resolve(part));
            }
            probe(folder);
            return new DataFolder(folder.toRealPath());
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    public Path server() {
        return path.resolve("pg");
    }

    public Path files() {
        return path.resolve("files");
    }

    public Path outbox() {
        return path.resolve("outbox");
    }

    public Path backups() {
        return path.resolve("backups");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Secrets secrets() {
        return new Secrets(path.resolve("secrets"));
    }

    /** Whether {@code where} is missing or has nothing in it. */
    public static boolean isEmpty(Path where) throws IOException {
        if (!Files.exists(where)) {
            return true;
        }
        if (!Files.isDirectory(where)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(where)) {
            return entries.findAny().isEmpty();
        }
    }

    static void makePrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** Writes one block, so that a read-only or full disk is found out before PostgreSQL fails on it. */
    private static void probe(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder, ".probe", "");
        try {
            Files.write(probe, new byte[8192]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static DatabaseException unusable(Path folder, IOException e) {
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        if (reason != null && reason.contains("No space left")) {
            return full(folder);
        }
        return switch (e) {
            case AccessDeniedException denied ->
                new DatabaseException("Cannot write to the data folder " + folder + ": permission denied at "
                        + denied.getFile() + ". Give this account the right to write there, or choose another"
                        + " folder with --data.");
            case FileAlreadyExistsException exists ->
                new DatabaseException("The data folder " + folder + " cannot be made: " + exists.getFile()
                        + " is not a folder. Choose another with --data.");
            default ->
                new DatabaseException(
                        "Cannot use the data folder " + folder + ": " + reason + ". Choose another with --data.", e);
        };
    }

    static DatabaseException full(Path folder) {
        return new DatabaseException("The disk that holds " + folder + " is full. Free at least 500 MB there and start"
                + " again; nothing that was accepted is lost.");
    }
}
