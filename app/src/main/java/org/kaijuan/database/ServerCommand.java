package org.kaijuan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one of PostgreSQL's programs to its end. */
final class ServerCommand {

    /** What it said on both outputs, and whether it ended well. */
    record Result(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }
    }

    private ServerCommand() {}

    /** @throws IOException if the program is not there */
    static Result run(ServerAccount account, List<String> command) throws IOException {
        // A file, not a pipe: pg_ctl leaves a server behind that would keep the pipe open.
        Path output = Files.createTempFile("kaijuan", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(account.command(command))
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            int exit = builder.start().waitFor();
            return new Result(exit, Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getFirst(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
