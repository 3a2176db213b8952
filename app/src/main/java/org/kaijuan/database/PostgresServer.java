package org.kaijuan.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The PostgreSQL processes on one cluster folder: make it, take it over, start, stop. Knows nothing of SQL. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOG_LIMIT = 10_000_000;

    private final Path binaries;
    private final ServerAccount account;
    private final Path folder;
    private final Path cluster;
    private final Path draft;
    private final Path log;

    PostgresServer(Path binaries, ServerAccount account, Path folder) {
        this.binaries = binaries;
        this.account = account;
        this.folder = folder;
        this.cluster = folder.resolve("data");
        this.draft = folder.resolve("data.new");
        this.log = folder.resolve("server.log");
    }

    /** Makes the cluster unless it is there. A killed attempt leaves only the draft, which is thrown away. */
    void initialise(String password, boolean durable, Consumer<String> progress) throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        progress.accept("Making the database cluster in " + cluster);
        DataFolder.delete(draft);
        Path passwordFile = passwordFile(password);
        try {
            List<String> command = new ArrayList<>(List.of(program("initdb"), "-D", draft.toString()));
            command.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + passwordFile, "-E", "UTF8"));
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"));
            if (!durable) {
                command.add("--no-sync");
            }
            ServerCommand.Result made = ServerCommand.run(account, command);
            if (!made.succeeded()) {
                throw failure("initdb failed", made.output());
            }
            Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private Path passwordFile(String password) throws IOException {
        Path file = folder.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
        if (!account.readsOurFiles()) {
            Files.setAttribute(file, "unix:uid", Files.getAttribute(folder, "unix:uid"));
        }
        return file;
    }

    /** Stops a server that a killed program left behind on this folder. The caller holds the folder's lock. */
    void stopOrphan(Consumer<String> progress) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<String> process = Files.readString(pidFile).lines().findFirst().flatMap(PostgresServer::commandOf);
        if (process.isEmpty()) {
            return; // gone or a zombie: PostgreSQL clears the file itself, and start() waits for that
        }
        if (process.get().contains("postgres") && process.get().contains(cluster.toString())) {
            progress.accept("Stopping the PostgreSQL that a killed Kaijuan left behind");
            stop();
            return;
        }
        // The id now belongs to a stranger; PostgreSQL would wait for it for ever.
        Files.delete(pidFile);
    }

    /** Whether the process that was started last is there. */
    boolean isAlive() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        return Files.exists(pidFile)
                && Files.readString(pidFile)
                        .lines()
                        .findFirst()
                        .flatMap(PostgresServer::commandOf)
                        .isPresent();
    }

    private static Optional<String> commandOf(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .flatMap(process -> process.info().commandLine());
    }

    /** Starts the server on a free port of the loopback interface and returns the port. */
    int start(List<String> settings) throws IOException {
        return start(PostgresServer::freePort, settings);
    }

    /** Starts the server again where its clients expect it. */
    void startAt(int port, List<String> settings) throws IOException {
        start(() -> port, settings);
    }

    private interface Ports {
        int next() throws IOException;
    }

    private int start(Ports ports, List<String> settings) throws IOException {
        shortenLog();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            int port = ports.next();
            long before = Files.exists(log) ? Files.size(log) : 0;
            ServerCommand.Result started = ServerCommand.run(account, startCommand(port, settings));
            if (started.succeeded()) {
                return port;
            }
            String said = logSince(before);
            if (!passes(said) || System.nanoTime() > deadline) {
                throw failure("PostgreSQL does not start", said.isBlank() ? started.output() : said);
            }
            pause();
        }
    }

    private List<String> startCommand(int port, List<String> settings) {
        String options = "-p " + port
                + settings.stream().map(setting -> " -c " + setting).collect(Collectors.joining());
        // pg_ctl puts the server into a session of its own: Ctrl-C reaches us, and we stop it when the web server is
        // done.
        return List.of(
                program("pg_ctl"),
                "-D",
                cluster.toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                "900",
                "-o",
                options,
                "start");
    }

    /** A predecessor's last moments, or a port that somebody was quicker to take. */
    private static boolean passes(String said) {
        return said.contains("lock file")
                || said.contains("pre-existing shared memory")
                || said.contains("could not bind")
                || said.contains("could not create any TCP/IP sockets");
    }

    /** Stops the server, if one runs; clients are cut off, what they committed stays. */
    void stop() throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) {
            return;
        }
        ServerCommand.Result stopped = ServerCommand.run(account, stopCommand("fast"));
        if (!stopped.succeeded() && Files.exists(cluster.resolve("postmaster.pid"))) {
            ServerCommand.run(account, stopCommand("immediate"));
        }
    }

    private List<String> stopCommand(String mode) {
        return List.of(program("pg_ctl"), "-D", cluster.toString(), "-m", mode, "-w", "-t", "60", "stop");
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private void shortenLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String logSince(long position) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.min(position, all.length);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    private DatabaseException failure(String what, String said) {
        if (said.contains("No space left on device") || said.contains("Check free disk space")) {
            return DataFolder.full(folder);
        }
        String lines = said.lines().skip(Math.max(0, said.lines().count() - 12)).collect(Collectors.joining("\n  "));
        return new DatabaseException(what + " (full log: " + log + "):\n  " + lines);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
