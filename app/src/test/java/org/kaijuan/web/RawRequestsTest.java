package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real connection meets: addresses that are very long or cannot be decoded. */
@KaijuanTest
class RawRequestsTest {

    @LocalServerPort
    private int port;

    @Test
    @Tag("PUB-08")
    void aQuestionOfFourThousandCharactersInTheAddressIsAnswered() throws Exception {
        String question = URLEncoder.encode("开馆时间".repeat(1000), StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + port + "/api/v1/ask?library=jxau&q=" + question))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"band\":");
        }
    }

    @Test
    void aTextBeyondTheBoundInAFormWithFilesIsRefusedOnAPage() throws Exception {
        byte[] head =
                "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] text = new byte[13 << 20];
        Arrays.fill(text, (byte) 'a');
        byte[] foot = "\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/lint"))
                            .header("Content-Type", "multipart/form-data; boundary=b")
                            .header("Accept", "text/html")
                            .header("Accept-Language", "zh-CN")
                            .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, text, foot)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("文字太长，没有收下", "</html>");
        }
    }

    @Test
    void anAddressThatCannotBeDecodedIsABadRequestInWords() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/openings?library=%%% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"web.bad-request\"");
        }
    }
}
