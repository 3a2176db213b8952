package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A librarian hands in a scan of 60 MB, and in the middle of it the program is killed. Ends the demo. */
final class CutUpload {

    private static final String BOUNDARY = "cut-upload";
    private static final String HEAD = "--" + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.pdf\"\r\n"
            + "Content-Type: application/pdf\r\n\r\n";
    private static final String TAIL = "\r\n--" + BOUNDARY + "--\r\n";
    private static final int ANNOUNCED = 60 << 20;
    private static final int SENT = 12 << 20;

    private final Demo demo;
    private final Path data;
    private final Account reader;
    private final Account librarian;

    CutUpload(Demo demo, Path data) {
        this.demo = demo;
        this.data = data;
        reader = demo.account("reader", "jxnu");
        librarian = demo.account("librarian", "jxnu");
    }

    void isAsIfItHadNotBegun() throws IOException, InterruptedException {
        String request =
                demo.post("/api/v1/requests", reader, asked()).get("id").asString();
        long before = stored();
        try (Socket socket = half(request)) {
            awaitArrival();
            demo.kill();
        }

        Demo again = Demo.start(data);
        try {
            assertThat(again.get("/api/v1/requests/" + request, librarian)
                            .get("state")
                            .asString())
                    .isEqualTo("submitted");
            assertThat(again.get("/api/v1/requests/" + request + "/files", librarian)
                            .get("items")
                            .size())
                    .isZero();
            assertThat(stored()).as("stored files").isEqualTo(before);

            int status = again.post(
                            "/api/v1/requests/" + request + "/file",
                            librarian,
                            "multipart/form-data; boundary=" + BOUNDARY,
                            BodyPublishers.ofString(HEAD + paper() + TAIL))
                    .statusCode();
            assertThat(status).as("the second try").isEqualTo(200);
            assertThat(new String(
                            again.fetch("/api/v1/requests/" + request + "/file", reader)
                                    .body(),
                            StandardCharsets.US_ASCII))
                    .isEqualTo(paper());
        } finally {
            again.stop();
        }
    }

    /** A connection on which the first megabytes of the upload have been sent. */
    private Socket half(String request) throws IOException {
        URI url = URI.create(demo.url);
        Socket socket = new Socket(url.getHost(), url.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(("POST /api/v1/requests/" + request + "/file HTTP/1.1\r\nHost: " + url.getAuthority()
                        + "\r\nAuthorization: Bearer " + librarian.apiToken()
                        + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                        + ANNOUNCED + "\r\n\r\n" + HEAD + paper())
                .getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[SENT]);
        out.flush();
        return socket;
    }

    private void awaitArrival() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (arrived() == 0) {
            assertThat(System.nanoTime()).as("the upload arrives").isLessThan(deadline);
            Thread.sleep(10);
        }
    }

    private long arrived() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("files/incoming"))) {
            return files.filter(file -> file.toFile().length() > 0).count();
        }
    }

    private long stored() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("files/incoming")))
                    .count();
        }
    }

    private static String paper() {
        return new String(DeliveryApiJourneyTest.PAPER, StandardCharsets.US_ASCII);
    }

    private static Map<String, Object> asked() {
        Map<String, String> fields =
                Map.of("type", "article-foreign", "title", "Cut in the middle", "declaration", "true");
        return Map.of("kind", "document-delivery", "fields", fields);
    }
}
