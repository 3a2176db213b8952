package org.kaijuan.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One demo for all journeys of this run, started by the same command that a newcomer types. */
final class Demo {

    static final Path HOME =
            Path.of(System.getProperty("kaijuan.home", "..")).toAbsolutePath().normalize();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Demo running;

    final Path data;
    final String url;
    private final Process process;
    private final List<Account> accounts;

    /** The demo of this run; the first caller waits until it is ready. */
    static synchronized Demo running() {
        if (running == null) {
            try {
                running = start(Files.createTempDirectory("kaijuan-journeys-").resolve("data"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    /** A demo of one's own on {@code data}; returns when it is ready. */
    static Demo start(Path data) {
        Process process = launch(data);
        try {
            return new Demo(data, awaitReady(process), process);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the demo did not start", e);
        }
    }

    /** The bare process, for those who want to kill it before it is ready. */
    static Process launch(Path data) {
        try {
            Process process = new ProcessBuilder(
                            HOME.resolve("kaijuan").toString(), "demo", "--data", data.toString(), "--port", "0")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Demo(Path data, String url, Process process) throws IOException {
        this.data = data;
        this.url = url;
        this.process = process;
        accounts = JSON.readValue(
                Files.readString(data.resolve("demo-accounts.json")), new TypeReference<List<Account>>() {});
    }

    void stop() {
        stop(process);
    }

    /** The power goes. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static String awaitReady(Process process) throws IOException, InterruptedException {
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader out = process.inputReader()) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    if (line.startsWith("READY ")) {
                        ready.complete(line.substring("READY ".length()).strip());
                    }
                }
                ready.completeExceptionally(new IllegalStateException("the demo ended before it was ready"));
            } catch (IOException e) {
                ready.completeExceptionally(e);
            }
        });
        try {
            return ready.get(10, TimeUnit.MINUTES);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            stop(process);
            throw new IllegalStateException("the demo did not become ready", e);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The demo's account of {@code role} in the library with this code. */
    Account account(String role, String library) {
        return accounts.stream()
                .filter(a -> a.role().equals(role) && library.equals(a.library()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + role + " of " + library));
    }

    /** The demo's first account of {@code role}, of whatever library. */
    Account account(String role) {
        return accounts.stream().filter(a -> a.role().equals(role)).findFirst().orElseThrow();
    }

    List<Account> accounts() {
        return accounts;
    }

    JsonNode get(String path, Account as) {
        return json(send(request(path, as).GET().build()));
    }

    JsonNode post(String path, Account as, Object body) {
        return post(path, as, body, java.util.UUID.randomUUID().toString());
    }

    JsonNode post(String path, Account as, Object body, String idempotencyKey) {
        return json(send(request(path, as)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    HttpResponse<byte[]> post(String path, Account as, String contentType, BodyPublisher body) {
        return send(
                request(path, as).header("Content-Type", contentType).POST(body).build());
    }

    HttpResponse<byte[]> fetch(String path, Account as) {
        return send(request(path, as).GET().build());
    }

    private HttpRequest.Builder request(String path, Account as) {
        URI target = URI.create(path.startsWith("http") ? path : url + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(target).header("Accept", "application/json");
        return as == null ? request : request.header("Authorization", "Bearer " + as.apiToken());
    }

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(
                    response.request().uri() + " → " + response.statusCode() + " " + new String(response.body()));
        }
        return JSON.readTree(response.body());
    }
}
