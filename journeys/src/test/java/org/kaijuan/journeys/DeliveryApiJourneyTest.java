package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a citation to a paper that can be fetched once, over the API alone. */
class DeliveryApiJourneyTest {

    static final byte[] PAPER = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj
            trailer << /Root 1 0 R >>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private final Demo demo = Demo.running();
    private final Account reader = demo.account("reader", "jxnu");
    private final Account librarian = demo.account("librarian", "jxnu");

    @Test
    @Tag("SVC-13")
    @Tag("SVC-44")
    @DisplayName("asked, handed in, fetched once; the second try is refused")
    void deliversOnce() {
        String id = ask("Journeys of paper " + UUID.randomUUID());

        HttpResponse<byte[]> handedIn = handIn(id, "paper.pdf", PAPER);
        assertThat(handedIn.statusCode()).as(new String(handedIn.body())).isEqualTo(200);

        HttpResponse<byte[]> first = demo.fetch("/api/v1/requests/" + id + "/file", reader);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo(PAPER);

        HttpResponse<byte[]> second = demo.fetch("/api/v1/requests/" + id + "/file", reader);
        assertThat(second.statusCode()).isBetween(400, 499);
        assertThat(new String(second.body())).contains("\"code\"");
    }

    @Test
    @Tag("SVC-13")
    @DisplayName("an answer that got lost on the way is asked for again with the same key: one request")
    void submitsOnce() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body("Twice " + key);

        JsonNode first = demo.post("/api/v1/requests", reader, body, key);
        JsonNode again = demo.post("/api/v1/requests", reader, body, key);

        assertThat(again.get("id")).isEqualTo(first.get("id"));
    }

    @Test
    @DisplayName("a program dressed up as a paper is refused in words, and the request stays open")
    void refusesWhatIsNoPaper() {
        String id = ask("Dressed up " + UUID.randomUUID());

        HttpResponse<byte[]> refused = handIn(id, "paper.pdf", "MZ this is no paper".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isBetween(400, 499);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("\"code\"", "\"detail\"");
        assertThat(demo.get("/api/v1/requests/" + id, librarian).get("state").asString())
                .isEqualTo("submitted");
    }

    @Test
    @DisplayName("nobody else's request can be read: not by another reader, not by another library")
    void keepsToItself() {
        String id = ask("Private " + UUID.randomUUID());

        for (Account other : new Account[] {demo.account("reader", "jxufe"), demo.account("librarian", "jxufe")}) {
            assertThat(demo.fetch("/api/v1/requests/" + id, other).statusCode()).isEqualTo(404);
        }
    }

    private String ask(String title) {
        return demo.post("/api/v1/requests", reader, body(title)).get("id").asString();
    }

    private static Map<String, Object> body(String title) {
        return Map.of(
                "kind",
                "document-delivery",
                "fields",
                Map.of(
                        "type",
                        "article-foreign",
                        "title",
                        title,
                        "authors",
                        "Author A",
                        "year",
                        "2019",
                        "declaration",
                        "true"));
    }

    private HttpResponse<byte[]> handIn(String id, String name, byte[] content) {
        String boundary = "journey-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, content.length);
        System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
        return demo.post(
                "/api/v1/requests/" + id + "/file",
                librarian,
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofByteArray(body));
    }
}
