package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two gigabytes over real HTTP, sent to a program that has one. */
@KaijuanTest
class UploadDoorTest {

    private static final long TWO_GIGABYTES = 2L << 30;

    @LocalServerPort
    private int port;

    @Value("${kaijuan.files}")
    private Path files;

    @Test
    void twoGigabytesAreRefusedInASentenceAndTouchNoDisk() throws Exception {
        HttpResponse<String> page = send("/requests/new/consultation", "text/html");
        HttpResponse<String> problem = send("/api/v1/requests/4711/file", "application/json");

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("文件太大了", " MB", "<html");
        assertThat(problem.statusCode()).isEqualTo(413);
        assertThat(problem.body()).contains("\"code\":\"web.upload-too-large\"");
        try (Stream<Path> incoming = Files.list(files.resolve("incoming"))) {
            assertThat(incoming).noneMatch(file -> file.toFile().length() > 1 << 20);
        }
    }

    private HttpResponse<String> send(String path, String accept) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .header("Accept", accept)
                            .header("Accept-Language", "zh-CN")
                            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Zeros::new), TWO_GIGABYTES))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** What a large upload looks like to the network. */
    private static final class Zeros extends InputStream {

        private long left = TWO_GIGABYTES;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            left -= read;
            return read;
        }
    }
}
