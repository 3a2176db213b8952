package org.kaijuan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real file system of a few megabytes, in memory; only root may mount one. */
public record SmallDisk(Path path) implements AutoCloseable {

    /** Mounts it, or has the test skipped with a reason where this machine forbids it. */
    public static SmallDisk mount(Path at, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(at);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", at.toString()),
                "this machine does not let us mount a small disk");
        return new SmallDisk(at);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", path.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
