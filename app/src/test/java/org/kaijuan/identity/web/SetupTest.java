package org.kaijuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.Program;
import org.kaijuan.TestBrowser;

/** The first run, as somebody with a terminal and a browser does it. */
class SetupTest {

    private static final Pattern FIRST_RUN = Pattern.compile("First run: http://\\S+(/setup\\?token=(\\S+))");

    @TempDir
    Path folder;

    @Tag("PRV-09")
    @Test
    void theTokenOfTheTerminalOpensThePageOnce() throws Exception {
        try (Program program = Program.kaijuan(
                folder, "start", "--data", folder.resolve("data").toString(), "--port", "0")) {
            int port = URI.create(program.await("READY ")).getPort();
            Matcher first = FIRST_RUN.matcher(program.notes());
            assertThat(first.find()).isTrue();
            TestBrowser browser = new TestBrowser(port);
            assertThat(browser.get("/setup?token=guessed").statusCode()).isEqualTo(404);
            assertThat(browser.get(first.group(1)).statusCode()).isEqualTo(200);
            assertThat(setUp(browser, first.group(2), "12345678").statusCode())
                    .as("a weak password changes nothing")
                    .isEqualTo(422);
            HttpResponse<String> done = setUp(browser, first.group(2), "tea-window-river");
            assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
            assertThat(TestBrowser.location(browser.get("/units")))
                    .as("signed in, and asked for a second factor")
                    .isEqualTo("/me/second-factor");
            assertThat(browser.get("/api/v1/libraries").body()).contains("\"total\":20", "江西农业大学图书馆");
            assertThat(new TestBrowser(port).get(first.group(1)).statusCode())
                    .as("closed for ever")
                    .isEqualTo(404);
        }
    }

    private static HttpResponse<String> setUp(TestBrowser browser, String token, String password) {
        return browser.post(
                "/setup",
                "token",
                token,
                "what",
                "shipped",
                "name",
                "管理员",
                "username",
                "admin",
                "password",
                password,
                "again",
                password);
    }
}
