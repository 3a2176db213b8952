package org.kaijuan.channels;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Robots as they are reached over HTTPS. Says nothing that has a key in it: addresses are neither logged nor part of what it
 * answers.
 */
final class HttpRobot implements Robot {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int MOST_READ = 64 << 10;
    private static final int LONGEST_WORDS = 300;

    private final RobotProtocol protocol;
    private final Duration timeout;
    private final Clock clock;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    HttpRobot(RobotProtocol protocol, Duration timeout, Clock clock, JsonMapper json) {
        this.protocol = protocol;
        this.timeout = timeout;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public int mostBytes() {
        return protocol.mostBytes();
    }

    @Override
    public RobotAnswer post(RobotKey key, String message, String text) {
        HttpRequest request = HttpRequest.newBuilder(protocol.address(key, clock.instant()))
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(text)))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream said = response.body()) {
                return answer(response.statusCode(), said.readNBytes(MOST_READ));
            }
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new RobotAnswer.Later("unreachable", "", Duration.ZERO, false);
        } catch (IOException e) {
            return new RobotAnswer.Later("silent", e.getClass().getSimpleName(), Duration.ZERO, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new RobotAnswer.Later("silent", "", Duration.ZERO, true);
        }
    }

    private byte[] body(String text) {
        return json.writeValueAsBytes(Map.of("msgtype", "text", "text", Map.of("content", text)));
    }

    private RobotAnswer answer(int status, byte[] said) {
        if (status >= 500) {
            return new RobotAnswer.Later("server-error", "HTTP " + status, Duration.ZERO, true);
        }
        if (status != 200) {
            return new RobotAnswer.Never("not-accepted", "HTTP " + status);
        }
        try {
            JsonNode answer = json.readTree(said);
            JsonNode code = answer.path("errcode");
            return code.isInt()
                    ? protocol.answer(
                            code.intValue(), shortened(answer.path("errmsg").asString("")))
                    : unreadable();
        } catch (JacksonException e) {
            return unreadable();
        }
    }

    private static RobotAnswer unreadable() {
        return new RobotAnswer.Later("unreadable", "", Duration.ZERO, true);
    }

    private static String shortened(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_WORDS ? words : Texts.cut(words, LONGEST_WORDS);
    }
}
