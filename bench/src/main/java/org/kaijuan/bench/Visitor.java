package org.kaijuan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account of the demo: a browser's session, or a token. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final JsonNode account;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Visitor(String url, JsonNode account) {
        this.url = url;
        this.account = account;
    }

    static Visitor of(Instance instance, String role, String library) throws IOException {
        for (JsonNode account : JSON.readTree(Files.readString(instance.data.resolve("demo-accounts.json")))) {
            if (account.get("role").asString().equals(role)
                    && account.get("library").asString().equals(library)) {
                return new Visitor(instance.url, account);
            }
        }
        throw new IOException("no " + role + " of " + library);
    }

    String userName() {
        return account.get("username").asString();
    }

    Visitor signIn() throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/sign-in"));
        if (!csrf.find()) {
            throw new IOException("the sign-in page has no CSRF token");
        }
        String form = "_csrf=" + encode(csrf.group(1)) + "&name="
                + encode(userName()) + "&password="
                + encode(account.get("password").asString());
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
            throw new IOException("sign-in failed with " + answer.statusCode());
        }
        return this;
    }

    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** The status of a POST to the API with this visitor's token. */
    int post(String path, String json) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header(
                                        "Authorization",
                                        "Bearer " + account.get("apiToken").asString())
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What the API answers this visitor's token. */
    JsonNode ask(String path) throws IOException, InterruptedException {
        return answer(authorised(path).GET().build());
    }

    /** What the API answers to a command in JSON that it accepts. */
    JsonNode command(String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                authorised(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** What the API answers to a text. */
    JsonNode send(String path, String text) throws IOException, InterruptedException {
        return answer(authorised(path)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    private HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + account.get("apiToken").asString());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
