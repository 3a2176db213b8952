package org.kaijuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A temporary folder and the instances that run in it; closing it stops them and leaves nothing behind. */
final class Workspace implements AutoCloseable {

    final Path folder;
    final Inputs inputs;
    private final List<Instance> instances = new ArrayList<>();
    private @Nullable Instance demo;

    private Workspace(Path folder, Inputs inputs) {
        this.folder = folder;
        this.inputs = inputs;
        // whoever stops a measurement must not leave servers behind
        Runtime.getRuntime().addShutdownHook(new Thread(() -> instances.forEach(Instance::close)));
    }

    static Workspace create(Inputs inputs) throws IOException {
        return new Workspace(Files.createTempDirectory("kaijuan-bench-"), inputs);
    }

    /** The demo that all measurements of one run share: playing it takes longer than most of them. */
    Instance demo() throws IOException {
        Instance running = demo;
        if (running == null) {
            running = start("demo", "demo");
            demo = running;
        }
        return running;
    }

    /** The demo as it is now once more, for those who change it: brought back from a backup. */
    Instance copyOfDemo(String name) throws IOException {
        Path backup = folder.resolve(name + ".kjb");
        Instance.command("backup", backup.toString(), "--data", demo().data.toString());
        Instance.command(
                "restore", backup.toString(), "--data", folder.resolve(name).toString());
        return start("demo", name);
    }

    /** Starts {@code ./kaijuan COMMAND --data folder/NAME --port 0} and waits until it is ready. */
    Instance start(String command, String name) throws IOException {
        Instance instance = Instance.start(command, folder.resolve(name));
        instances.add(instance);
        return instance;
    }

    @Override
    public void close() throws IOException {
        instances.forEach(Instance::close);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
