package org.kaijuan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Kaijuan that was started as people start it. */
final class Instance implements AutoCloseable {

    static final Path HOME = Path.of(System.getProperty("kaijuan.home", ".")).toAbsolutePath();

    final Path data;
    final String url;
    final double secondsToReady;
    private final Process process;

    private Instance(Path data, String url, double secondsToReady, Process process) {
        this.data = data;
        this.url = url;
        this.secondsToReady = secondsToReady;
        this.process = process;
    }

    static Instance start(String command, Path data) throws IOException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(
                        HOME.resolve("kaijuan").toString(), command, "--data", data.toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.to(
                        data.resolveSibling(data.getFileName() + ".log").toFile()))
                .start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY ")) {
                double seconds = (System.nanoTime() - begin) / 1e9;
                return new Instance(data, line.substring("READY ".length()).strip(), seconds, process);
            }
        }
        throw new IOException("the instance ended before it was ready: "
                + Files.readString(data.resolveSibling(data.getFileName() + ".log")));
    }

    /** Runs a command to its end. */
    static void command(String... line) throws IOException {
        List<String> command = new ArrayList<>(List.of(line));
        command.addFirst(HOME.resolve("kaijuan").toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + String.join(" ", command), e);
        }
    }

    /** Resident memory of the program in MiB, without PostgreSQL (which is a process of its own). */
    double residentMiB() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("no VmRSS");
    }

    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
