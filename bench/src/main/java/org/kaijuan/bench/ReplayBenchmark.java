package org.kaijuan.bench;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls of facades per second while the demo plays, beside the disk's own limit: how often it can make 512 bytes safe. */
final class ReplayBenchmark implements Benchmark {

    private static final Pattern PLAYED = Pattern.compile("Played ([0-9,]+) calls in ([0-9.]+) s");

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Instance demo = workspace.demo();
        Matcher played = PLAYED.matcher(Files.readString(workspace.folder.resolve("demo.log")));
        if (!played.find()) {
            throw new IllegalStateException("the demo did not say how long it played");
        }
        long calls = Long.parseLong(played.group(1).replace(",", ""));
        double seconds = Double.parseDouble(played.group(2));
        return List.of(
                Figure.of("replay", calls / seconds, syncsPerSecond(workspace.folder), "calls/s", calls),
                Figure.alone("replay.total", seconds, "s", calls),
                Figure.alone("replay.memory", demo.residentMiB(), "MiB", 1));
    }

    private static double syncsPerSecond(Path folder) throws Exception {
        int n = 2_000;
        try (FileChannel file =
                FileChannel.open(folder.resolve("sync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            for (int i = 0; i < n; i++) {
                file.write(ByteBuffer.allocate(512), i * 512L);
                file.force(false);
            }
            return n / ((System.nanoTime() - start) / 1e9);
        }
    }
}
