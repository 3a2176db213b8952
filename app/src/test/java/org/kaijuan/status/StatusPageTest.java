package org.kaijuan.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.opening.Opening;
import org.kaijuan.opening.StateChange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public status page over a real socket: what it says, in which language, how it is cached, and its copies. */
@KaijuanTest
class StatusPageTest {

    private static final LibraryId LIBRARY = new LibraryId("yznu");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    TestActors actors;

    @Autowired
    Opening opening;

    @Autowired
    BusinessClock clock;

    @Autowired
    PrintRound round;

    @Value("${kaijuan.data}")
    Path data;

    @Test
    @Tag("OPN-03")
    @Tag("ORG-21")
    @Tag("OPN-23")
    void readersSeeThatTheDoorsAreClosedAndTheServicesAreNot() throws Exception {
        LocalDate today = clock.today(clock.getZone());
        close("reading-room", today.minusDays(3), today.plusDays(4));
        close("loan-desk", today.minusDays(3), null);

        String page = renewed("/status/yznu", "疫情防控期间闭馆");

        assertThat(page)
                .contains("闭馆中", "线上服务照常", "疫情防控期间闭馆", "省教育厅通知", "接下来", "起，另行通知为止", "截至 ")
                .doesNotContain("截至 20")
                .containsSubsequence("<h1", "闭馆中", "</h1>");
        assertThat(page.indexOf("线上服务")).isLessThan(page.indexOf("到馆服务"));
        assertThat(get("/status/yznu?lang=en").body())
                .contains("Closed", "online services as usual", "lang=\"en\"", "until further notice");
    }

    @Test
    void programsReadTheSame() throws Exception {
        opening.decide(
                        actors.actor("director", new LibraryId("pxc")),
                        new StateChange(
                                new LibraryId("pxc"),
                                "reading-room",
                                false,
                                clock.today(clock.getZone()),
                                null,
                                "馆务会",
                                "消毒"))
                .orThrow();

        JsonNode status = JsonMapper.shared().readTree(renewed("/status/pxc.json", "消毒"));

        assertThat(status.at("/code").stringValue()).isEqualTo("pxc");
        assertThat(status.at("/building").stringValue()).isEqualTo("partly-open");
        assertThat(status.at("/headline/en").stringValue()).startsWith("Partly open");
        JsonNode room = null;
        for (JsonNode service : status.get("services")) {
            room = service.get("key").stringValue().equals("reading-room") ? service : room;
        }
        assertThat(room).isNotNull();
        assertThat(room.get("open").booleanValue()).isFalse();
        assertThat(room.get("order").stringValue()).isEqualTo("馆务会");
    }

    @Test
    @Tag("SYS-60")
    void theProvinceShowsEveryLibrary() throws Exception {
        assertThat(get("/status/province").body()).contains("江西农业大学", "南昌市", "/status/xyu", "家图书馆");
        JsonNode province =
                JsonMapper.shared().readTree(get("/status/province.json").body());
        assertThat(province.get("libraries").size()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void itIsSmallCachedAndLeavesNoCookie() throws Exception {
        HttpResponse<String> first = get("/status/jgsu");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("public", "stale-if-error");
        assertThat(first.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(first.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(16_000);
        HttpResponse<String> second = send(HttpRequest.newBuilder(uri("/status/jgsu"))
                .header("If-None-Match", etag)
                .build());
        assertThat(second.statusCode()).isIn(304, 200); // 200 if a minute has passed between the two
        assertThat(send(HttpRequest.newBuilder(uri("/status/jgsu"))
                                .header("Accept-Language", "en-GB,en;q=0.8")
                                .build())
                        .headers()
                        .firstValue("Content-Language"))
                .isEqualTo(Optional.of("en"));
    }

    @Test
    void anUnknownLibraryIsNotFound() throws Exception {
        assertThat(get("/status/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/status/jxau/more").statusCode()).isEqualTo(404);
    }

    @Test
    void copiesLieOnDiskForTheDayWhenTheProgramIsDown() throws Exception {
        round.printAll();

        Path copy = data.resolve("public/status/jxau.html");
        String page = Files.readString(copy);
        assertThat(page).contains("江西农业大学图书馆", "截至");
        String style = page.replaceAll("(?s).*href=\"(/assets/status-[^\"]+)\".*", "$1");
        assertThat(data.resolve("public" + style)).exists();
        assertThat(data.resolve("public/status/province.en.html")).exists();
        assertThat(data.resolve("public/status/jxau.json")).exists();
    }

    private void close(String service, LocalDate from, LocalDate to) {
        StateChange change = new StateChange(LIBRARY, service, false, from, to, "省教育厅通知", "疫情防控期间闭馆");
        opening.decide(actors.actor("director", LIBRARY), change).orThrow();
    }

    /** What was decided is on the page within a second. */
    private String renewed(String path, String words) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        String page = get(path).body();
        while (!page.contains(words) && System.nanoTime() < deadline) {
            Thread.sleep(100);
            page = get(path).body();
        }
        return page;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
