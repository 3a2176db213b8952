package org.kaijuan.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.kaijuan.database.DataFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program that runs on a data folder, as {@code instance.json} tells it to the other commands.
 *
 * @param databasePort of the embedded PostgreSQL on 127.0.0.1; 0 with a PostgreSQL of your own
 */
record Instance(long pid, String url, int databasePort) {

    private static final String FILE = "instance.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The living one, if any: a killed program leaves its file behind. */
    static Optional<Instance> running(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Instance instance = JSON.readValue(Files.readString(file), Instance.class);
            return ProcessHandle.of(instance.pid())
                    .filter(ProcessHandle::isAlive)
                    .map(alive -> instance);
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    void announce(DataFolder data) throws IOException {
        Path draft = data.path().resolve(FILE + ".part");
        Files.writeString(draft, JSON.writeValueAsString(this) + "\n");
        Files.move(draft, data.path().resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    static void withdraw(DataFolder data) {
        try {
            Files.deleteIfExists(data.path().resolve(FILE));
        } catch (IOException harmless) {
            // The next reader sees that the process is gone.
        }
    }
}
