package org.kaijuan.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.Program;

/** The database falls silent, and dies, under a running program: readers still learn what is open. */
class StatusWithoutDatabaseTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir
    Path folder;

    @Test
    @Tag("OPN-03")
    void theStatusPageOutlivesTheDatabase() throws Exception {
        Path data = folder.resolve("data");
        try (Program program = Program.kaijuan(folder, "start", "--data", data.toString(), "--port", "0")) {
            String url = program.await("READY ");
            assertThat(get(url + "/status/province").statusCode()).isEqualTo(200);

            signal(data, "STOP");
            staysThere(url);
            signal(data, "CONT");

            signal(data, "KILL");
            staysThere(url);
        }
    }

    private static void staysThere(String url) throws Exception {
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> answer = get(url + "/status/province");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("截至");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
            Thread.sleep(700);
        }
        assertThat(get(url + "/status/province?lang=en").body()).contains("as of");
        assertThat(get(url + "/status/province.json").statusCode()).isEqualTo(200);
    }

    /** To the server and all that it has started. */
    private static void signal(Path data, String signal) throws Exception {
        long pid = Long.parseLong(Files.readAllLines(pidFile(data)).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal, Long.toString(pid)));
        server.descendants().forEach(child -> command.add(Long.toString(child.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    private static Path pidFile(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("pg"), 2)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
