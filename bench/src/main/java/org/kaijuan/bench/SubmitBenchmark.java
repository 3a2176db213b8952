package org.kaijuan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Requests submitted through the API by sixteen readers at once, beside pgbench doing the inserts of such a request (request,
 * step, audit entry) in one statement and nothing else: no caller to know, no rules to ask, no answer to write.
 */
final class SubmitBenchmark implements Benchmark {

    private static final int CLIENTS = 16;
    private static final int SECONDS = 10;

    /** Half a minute until the JVM has compiled the path; before that it measures the compiler. */
    private static final int WARM_UP = 30;

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final List<String> LIBRARIES =
            List.of("jxnu", "jxufe", "jxust", "jgsu", "xyu", "pxc", "ncvu", "gnnu");

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Instance demo = workspace.demo();
        List<Visitor> readers = new ArrayList<>();
        for (String library : LIBRARIES) {
            readers.add(Visitor.of(demo, "reader", library));
        }
        submit(readers, WARM_UP);
        Counted counted = submit(readers, SECONDS);
        if (counted.refused() > 0) {
            System.err.println("submit: " + counted.refused() + " requests were refused");
        }
        double ours = counted.accepted() / (double) SECONDS;
        List<Figure> figures = new ArrayList<>();
        Path pgbench = pgbench();
        if (pgbench == null) {
            figures.add(
                    Figure.withoutPeer("submit", ours, "requests/s", counted.accepted(), "pgbench is not installed"));
        } else {
            double peer = peer(pgbench, workspace, InstanceDatabase.of(demo));
            figures.add(Figure.of("submit", ours, peer, "requests/s", counted.accepted()));
        }
        figures.add(Figure.alone("submit.memory", demo.residentMiB(), "MiB", 1));
        return figures;
    }

    private record Counted(long accepted, long refused) {}

    private static Counted submit(List<Visitor> readers, int seconds) throws Exception {
        AtomicLong accepted = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        AtomicInteger number = new AtomicInteger();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Visitor reader = readers.get(i % readers.size());
                running.add(clients.submit(() -> {
                    while (System.nanoTime() < end) {
                        int status = reader.post("/api/v1/requests", question(number.incrementAndGet()));
                        (status < 300 ? accepted : refused).incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        }
        return new Counted(accepted.get(), refused.get());
    }

    private static String question(int number) {
        return """
            {"kind": "consultation", "fields": {"subject": "measured %d", "question": "a question of ordinary length"}}
            """.formatted(number);
    }

    private static double peer(Path pgbench, Workspace workspace, InstanceDatabase database) throws Exception {
        Path script = Files.writeString(workspace.folder.resolve("submit.sql"), """
            \\set n random(1, 1000000000)
            with r as (
                insert into desk.request (id, library_id, kind, title, fields, reader_id, reader_name, channel,
                    submitted_at, submitted_on, submitted_hour, out_of_hours, state, due_at, grams)
                values (uuidv7(), 'jxnu', 'consultation', 'measured ' || :n, '{}', gen_random_uuid(), 'm', 'web',
                    now(), current_date, 1, false, 'submitted', now(), array['me','ea'])
                returning id, library_id),
            s as (
                insert into desk.step (id, request_id, library_id, act, by_name, from_staff, at, recorded_at, from_state,
                    to_state, text)
                select uuidv7(), id, library_id, 'submitted', 'm', false, now(), now(), '', 'submitted', '' from r)
            insert into audit.entry (id, recorded_at, business_at, deed, action, actor_name, actor_via, library_id,
                subject_type, subject_id, detail)
            select uuidv7(), now(), now(), 'did', 'desk.request.submitted', 'm', 'API', library_id, 'request', id::text, '{}'
            from r;
            """);
        ProcessBuilder command = new ProcessBuilder(
                pgbench.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + CLIENTS,
                "-j",
                "2",
                "-T",
                "" + SECONDS,
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + database.port(),
                "-U",
                InstanceDatabase.USER,
                InstanceDatabase.NAME);
        command.environment().put("PGPASSWORD", database.password());
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        Matcher tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** From PATH, or where Debian puts it; null if there is none. */
    private static @Nullable Path pgbench() throws Exception {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv("PATH").split(":")) {
            folders.add(Path.of(folder));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.forEach(version -> folders.add(version.resolve("bin")));
            }
        }
        return folders.stream()
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
