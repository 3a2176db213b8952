package org.kaijuan.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A flood: a thousand questions a second for a minute. Answers may be degraded; there must be no errors. There is no peer. */
final class AskBenchmark implements Benchmark {

    private static final int PER_SECOND = 1_000;
    private static final int SECONDS = 60;
    private static final int AT_ONCE = 256;

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public boolean isLarge() {
        return true;
    }

    @Override
    public List<Figure> run(Workspace workspace) throws Exception {
        Instance demo = workspace.demo();
        List<String> questions = QuestionSet.shippedQuestions("test").stream()
                .map(QuestionSet.Asked::question)
                .toList();
        Flood flood = new Flood();
        Random dice = new Random(5);
        long begin = System.nanoTime();
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PER_SECOND * SECONDS; i++) {
                LockSupport.parkNanos(begin + i * 1_000_000_000L / PER_SECOND - System.nanoTime());
                URI address = URI.create(demo.url + "/api/v1/ask?library=jxau&q="
                        + URLEncoder.encode(questions.get(dice.nextInt(questions.size())), StandardCharsets.UTF_8));
                askers.submit(() -> flood.ask(http, address));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return flood.figures(seconds);
    }

    private static final class Flood {

        private final Semaphore places = new Semaphore(AT_ONCE);
        private final AtomicLong errors = new AtomicLong();
        private final AtomicLong degraded = new AtomicLong();
        private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

        private void ask(HttpClient http, URI address) {
            places.acquireUninterruptibly();
            long begin = System.nanoTime();
            try {
                HttpResponse<String> answer =
                        http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
                errors.addAndGet(answer.statusCode() == 200 ? 0 : 1);
                degraded.addAndGet(answer.body().contains("\"degraded\":true") ? 1 : 0);
            } catch (Exception e) {
                errors.incrementAndGet();
            } finally {
                nanos.add(System.nanoTime() - begin);
                places.release();
            }
        }

        private List<Figure> figures(double seconds) {
            long n = nanos.size();
            Samples samples = Samples.ofNanos(nanos);
            return List.of(
                    Figure.alone("ask.rate", n / seconds, "questions/s", n),
                    Figure.alone("ask.errors", errors.get(), "answers", n),
                    Figure.alone("ask.degraded", 100.0 * degraded.get() / n, "%", n),
                    Figure.alone("ask.latency.p50", samples.median(), "ms", n),
                    Figure.alone("ask.latency.p99", samples.p99(), "ms", n));
        }
    }
}
