package org.kaijuan;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Java program that a test runs as a process of its own, to see its exit code or to kill it. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts {@code ./kaijuan} as the launcher would. */
    public static Program kaijuan(Path folder, String... line) throws IOException {
        return start(Kaijuan.class, folder, Map.of(), line);
    }

    /** Starts {@code ./kaijuan} with something more on its class path, such as a migration. */
    public static Program kaijuanWith(Path more, Path folder, String... line) throws IOException {
        String path = classPath(Kaijuan.class) + File.pathSeparator + more;
        return start(Kaijuan.class, path, folder, Map.of(), line);
    }

    /**
     * Starts the {@code main} of a class.
     *
     * @param folder where the program runs and its two outputs are kept
     */
    public static Program start(Class<?> main, Path folder, Map<String, String> environment, String... line)
            throws IOException {
        return start(main, classPath(main), folder, environment, line);
    }

    private static Program start(
            Class<?> main, String classPath, Path folder, Map<String, String> environment, String... line)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(line));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KAIJUAN_"));
        builder.environment().putAll(environment);
        return new Program(builder.start(), out, err);
    }

    /** Kaijuan itself must not find the beans of the tests, which would make libraries and people of their own. */
    private static String classPath(Class<?> main) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> main != Kaijuan.class
                        || !entry.replace(File.separator, "/").endsWith("/test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for a line on standard output that begins so, and returns the rest of it. */
    public String await(String beginning) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < deadline) {
            boolean ended = !process.isAlive();
            for (String line : Files.readAllLines(out)) {
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length());
                }
            }
            if (ended) {
                break;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no line \"" + beginning + "…\" but:\n" + results() + notes());
    }

    /** Waits for the end and returns the exit code. */
    public int exit() throws IOException, InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            throw new AssertionError("still running:\n" + results() + notes());
        }
        return process.exitValue();
    }

    /** Standard output so far. */
    public String results() throws IOException {
        return Files.readString(out);
    }

    /** Standard error so far. */
    public String notes() throws IOException {
        return Files.readString(err);
    }

    /** SIGTERM. */
    public void stop() {
        process.destroy();
    }

    /** SIGKILL, to the program alone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
