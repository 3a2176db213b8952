package org.kaijuan.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second program out of a data folder; the kernel lets go of it even when the program is killed. */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "kaijuan.lock";

    /** POSIX locks belong to the process: opening and closing the file a second time in here would lose the first lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws DatabaseException if another program, or this one, holds the folder already */
    static FolderLock take(DataFolder data) {
        Path file = data.path().resolve(NAME);
        if (!HELD.add(file)) {
            throw taken(data, "this very process");
        }
        try {
            return new FolderLock(file, locked(data, file));
        } catch (IOException e) {
            HELD.remove(file);
            throw new DatabaseException("Cannot lock " + file + ": " + e.getMessage(), e);
        } catch (DatabaseException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel locked(DataFolder data, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            String pid = Files.readString(file).strip();
            throw taken(data, pid.isEmpty() ? "another process" : "process " + pid);
        }
        String self = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static DatabaseException taken(DataFolder data, String holder) {
        return new DatabaseException("Another Kaijuan uses " + data.path() + " (" + holder
                + "). Stop it first, or choose another folder with --data.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseException("Cannot unlock " + file + ": " + e.getMessage(), e);
        } finally {
            HELD.remove(file);
        }
    }
}
