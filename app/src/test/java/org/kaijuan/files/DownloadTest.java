package org.kaijuan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One-time links over real HTTP, with browsers that keep their cookies. */
@KaijuanTest
class DownloadTest {

    private static final LibraryId JXAU = new LibraryId("jxau");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private Files files;

    @Autowired
    private Links links;

    @Autowired
    private TestActors actors;

    @LocalServerPort
    private int port;

    @Test
    void aPaperIsDownloadedOnceAndTheSecondTryIsRefused() throws Exception {
        byte[] paper = SampleFiles.pdf("once " + "x".repeat(200_000));
        String link = link(paper);
        Browser browser = new Browser();

        HttpResponse<byte[]> page = browser.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.confirm(link).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> content = browser.get(link + "/content");

        assertThat(content.statusCode()).isEqualTo(200);
        assertThat(content.body()).isEqualTo(paper);
        assertThat(content.headers().firstValue("content-disposition"))
                .hasValueSatisfying(value ->
                        assertThat(value).startsWith("attachment").contains("filename*=UTF-8''%E8%AE%BA%E6%96%87.pdf"));
        assertThat(browser.get(link + "/content").statusCode()).isEqualTo(410);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(new Browser().get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void thePreviewOfAChatProgramSpendsNothing() throws Exception {
        String link = link(SampleFiles.pdf("preview"));
        for (int i = 0; i < 5; i++) {
            assertThat(new Browser().get(link).statusCode()).isEqualTo(200);
            assertThat(new Browser().get(link + "/content").statusCode()).isEqualTo(409);
        }

        Browser reader = new Browser();
        reader.get(link);
        reader.confirm(link);

        assertThat(reader.get(link + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    void aBrokenDownloadIsResumedByRanges() throws Exception {
        byte[] paper = SampleFiles.pdf("ranges " + "y".repeat(100_000));
        String link = link(paper);
        Browser browser = new Browser();
        browser.get(link);
        browser.confirm(link);

        HttpResponse<byte[]> first = browser.get(link + "/content", "bytes=0-49999");
        HttpResponse<byte[]> second = browser.get(link + "/content", "bytes=50000-");

        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.headers().firstValue("content-range")).contains("bytes 0-49999/" + paper.length);
        assertThat(first.body()).isEqualTo(Arrays.copyOf(paper, 50_000));
        assertThat(second.body()).isEqualTo(Arrays.copyOfRange(paper, 50_000, paper.length));
        assertThat(browser.get(link + "/content", "bytes=0-").statusCode()).isEqualTo(410);
    }

    @Test
    void anotherBrowserCannotFetchWhatThisOneConfirmed() throws Exception {
        String link = link(SampleFiles.pdf("mine"));
        Browser first = new Browser();
        Browser second = new Browser();
        first.get(link);
        second.get(link);
        first.confirm(link);

        assertThat(second.confirm(link).statusCode()).isEqualTo(409);
        assertThat(second.get(link + "/content").statusCode()).isEqualTo(409);
        assertThat(first.get(link + "/content").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownTokenIsNotFound() throws Exception {
        assertThat(new Browser().get("/d/no-such-token").statusCode()).isEqualTo(404);
    }

    private String link(byte[] content) {
        Actor reader = actors.reader(JXAU);
        FileView file = files.store(
                        reader, new NewFile(JXAU, "test.paper", "论文.pdf", new ByteArrayInputStream(content), 1_000_000))
                .orThrow();
        return links.issue(reader, file.id(), new LinkTerms(reader.requirePerson(), "test", null))
                .path();
    }

    /** A browser with a cookie jar of its own. */
    private final class Browser {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private String csrf = "";

        HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(uri(path)));
        }

        HttpResponse<byte[]> get(String path, String range) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(uri(path)).header("Range", range));
        }

        HttpResponse<byte[]> confirm(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf)));
        }

        private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Matcher token = CSRF.matcher(new String(response.body(), StandardCharsets.UTF_8));
            if (token.find()) {
                csrf = token.group(1);
            }
            return response;
        }

        private URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }
    }
}
