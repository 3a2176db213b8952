package org.kaijuan.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The folder of stored files: {@code incoming/} for what is arriving (the container's halves of uploads lie there, too), {@code quarantine/}, and {@code ab/cd/<id>}. */
final class FileStore {

    private static final int BUFFER = 64 * 1024;
    private static final String PART = ".part";

    private final Path root;
    private final Path incoming;
    private final Path quarantine;

    private FileStore(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        this.quarantine = root.resolve("quarantine");
    }

    static FileStore open(Path root) {
        FileStore store = new FileStore(root.toAbsolutePath());
        try {
            Files.createDirectories(store.incoming);
            Files.createDirectories(store.quarantine);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of stored files " + store.root, e);
        }
        return store;
    }

    /** What has arrived, not yet accepted. */
    record Arrival(Path file, long bytes, String sha256, byte[] prefix) {}

    /** More bytes than allowed. */
    static final class TooLarge extends IOException {}

    /** The sender stopped in the middle. */
    static final class Interrupted extends IOException {
        Interrupted(IOException cause) {
            super(cause);
        }
    }

    /**
     * Writes the content to {@code incoming}, durably.
     *
     * @throws TooLarge after {@code maxBytes}; nothing is kept
     * @throws Interrupted if reading failed; nothing is kept
     * @throws IOException if writing failed, e.g. for a full disk; nothing is kept
     */
    Arrival receive(FileId id, InputStream content, long maxBytes) throws IOException {
        Path part = incoming.resolve(id + PART);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Arrival arrival = copy(part, channel, content, maxBytes);
            channel.force(true);
            return arrival;
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static Arrival copy(Path part, FileChannel channel, InputStream content, long maxBytes) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        byte[] prefix = new byte[0];
        long bytes = 0;
        for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
            bytes += read;
            if (bytes > maxBytes) {
                throw new TooLarge();
            }
            digest.update(buffer, 0, read);
            if (prefix.length < ContentType.PREFIX) {
                prefix = append(prefix, buffer, read);
            }
            for (ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read); rest.hasRemaining(); ) {
                channel.write(rest);
            }
        }
        return new Arrival(part, bytes, HexFormat.of().formatHex(digest.digest()), prefix);
    }

    private static int read(InputStream content, byte[] buffer) throws Interrupted {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new Interrupted(e);
        }
    }

    /** Moves what arrived to its place; from then on {@link #path} finds it. */
    void accept(FileId id, Arrival arrival) throws IOException {
        Path place = path(id);
        Path drawer = place.resolveSibling(".").normalize();
        Files.createDirectories(drawer);
        Files.move(arrival.file(), place, StandardCopyOption.ATOMIC_MOVE);
        sync(drawer);
    }

    void quarantine(FileId id, Arrival arrival) throws IOException {
        Files.move(arrival.file(), quarantine.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
    }

    void discard(Arrival arrival) throws IOException {
        Files.deleteIfExists(arrival.file());
    }

    void remove(FileId id) throws IOException {
        Files.deleteIfExists(path(id));
    }

    FileChannel read(FileId id) throws IOException {
        try {
            return FileChannel.open(path(id), StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException("stored file " + id + " is missing in " + root);
        }
    }

    /** Bytes that can still be written. */
    long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /** Removes what no row speaks of and what has been arriving since before {@code before}; tells how many. */
    int sweep(Instant before, Predicate<FileId> isKnown) throws IOException {
        int removed = 0;
        for (Path file : stale(before)) {
            String name = file.getFileName().toString();
            if (file.startsWith(incoming) || !isKnown.test(FileId.of(name))) {
                Files.deleteIfExists(file);
                removed++;
            }
        }
        return removed;
    }

    private List<Path> stale(Instant before) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> !file.startsWith(quarantine))
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() < before.toEpochMilli())
                    .toList();
        }
    }

    /** Spread by the random end of the id; its beginning is time and would fill one folder after the other. */
    Path path(FileId id) {
        String name = id.toString();
        int end = name.length();
        return root.resolve(name.substring(end - 2))
                .resolve(name.substring(end - 4, end - 2))
                .resolve(name);
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static byte[] append(byte[] prefix, byte[] buffer, int read) {
        int take = Math.min(read, ContentType.PREFIX - prefix.length);
        byte[] longer = Arrays.copyOf(prefix, prefix.length + take);
        System.arraycopy(buffer, 0, longer, prefix.length, take);
        return longer;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
