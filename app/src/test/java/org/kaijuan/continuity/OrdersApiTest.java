package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Orders through the API, carried out by jobs: draft, preview, application, revision, undo; states per date. */
@KaijuanTest
class OrdersApiTest {

    private static final LibraryId LIBRARY = new LibraryId("jxutcm");

    @Autowired
    private MockMvcTester visitors;

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JsonMapper json;

    @Test
    @Tag("OPN-03")
    void anIntegratorGivesAnOrderRevisesItAndTakesItBack() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        LocalDate today = clock.today(clock.getZone());
        LocalDate last = today.plusDays(9);

        JsonNode draft = post(director, "/api/v1/orders", """
                {"unit": "jxutcm", "title": "closure", "from": "%s", "to": "%s", "reason": "because", "mode": "closed"}
                """.formatted(today, last), 201);
        String order = "/api/v1/orders/" + draft.get("id").asString();
        assertThat(draft.get("state").asString()).isEqualTo("draft");

        JsonNode preview = post(director, order + "/preview", "{}", 200);
        assertThat(preview.get("applicable").asBoolean()).isTrue();
        assertThat(preview.get("changes")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(isOpen("reading-room", last)).isTrue();

        String hash = preview.get("hash").asString();
        post(director, order + "/application", "{\"hash\": \"%s\"}".formatted(hash), 202);
        JsonNode applied = await(director, order, "applied");
        assertThat(isOpen("reading-room", last)).isFalse();
        assertThat(isOpen("document-delivery", last)).isTrue();
        JsonNode thrown = get(director, "/api/v1/switches?limit=1", 200);
        assertThat(thrown.get("items")).hasSize(1);
        assertThat(thrown.get("total").asLong()).isGreaterThan(1);
        assertThat(get(director, "/api/v1/switches?cursor=" + thrown.get("next").asString(), 200)
                        .get("items")
                        .toString())
                .contains(draft.get("id").asString());
        assertThat(isOpen("reading-room", last.plusDays(1))).isTrue();

        post(
                director,
                order + "/revision",
                """
                {"to": "%s", "why": "longer", "version": %d}
                """.formatted(last.plusDays(10), applied.get("version").asInt()),
                202);
        await(director, order, "applied");
        assertThat(isOpen("reading-room", last.plusDays(10))).isFalse();
        assertThat(post(
                                director,
                                order + "/revision",
                                """
                {"to": "%s", "why": "again", "version": %d}
                """.formatted(last, applied.get("version").asInt()),
                                422)
                        .get("code")
                        .asString())
                .isEqualTo("continuity.changed-meanwhile");

        post(director, order + "/undo", "{\"why\": \"not needed\"}", 202);
        await(director, order, "undone");
        assertThat(isOpen("reading-room", today)).isTrue();
        assertThat(isOpen("reading-room", last)).isTrue();
    }

    @Test
    void othersReadAboutItInTheirWords() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        JsonNode draft = post(director, "/api/v1/orders", """
                {"title": "draft", "from": "2034-01-01", "reason": "because", "steps": []}
                """, 201);
        String order = "/api/v1/orders/" + draft.get("id").asString();

        assertThat(post(director, order + "/application", "{}", 422).get("code").asString())
                .isEqualTo("continuity.preview-missing");
        assertThat(post(director, order + "/preview", "{}", 200)
                        .get("obstacles")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("continuity.no-steps");
        post(actors.actor("administrator", LIBRARY), order + "/application", "{}", 403);
        post(actors.actor("director", new LibraryId("pxc")), order + "/application", "{}", 404);
        assertThat(get(director, "/api/v1/orders/actions", 200).get("items").toString())
                .contains("services.switch", "policies.set", "mode.set");
        assertThat(get(director, "/api/v1/orders?state=draft", 200).get("items").toString())
                .contains(draft.get("id").asString());
        post(director, "/api/v1/orders", "{\"title\": \"no day\"}", 400);
    }

    @Test
    void whatNoOrderCanHoldIsRefusedAndNoDefect() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        String order = """
                {"title": "%s", "from": "%s", "reason": "because", "steps": %s}
                """;
        post(director, "/api/v1/orders", order.formatted("a\\u0000b", "2034-01-01", "[]"), 400);
        post(director, "/api/v1/orders", order.formatted("far", "+999999999-01-01", "[]"), 400);
        post(director, "/api/v1/orders", order.formatted("null", "2034-01-01", "[null]"), 201);
    }

    private boolean isOpen(String service, LocalDate day) throws Exception {
        JsonNode states = json.readTree(visitors.get()
                .uri("/api/v1/openings?library={library}&on={day}", LIBRARY.code(), day)
                .exchange()
                .getResponse()
                .getContentAsString());
        for (JsonNode state : states.get("services")) {
            if (state.get("key").asString().equals(service)) {
                return state.get("open").asBoolean();
            }
        }
        throw new AssertionError("no service " + service + " in " + states);
    }

    private JsonNode await(Actor actor, String order, String state) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonNode now = get(actor, order, 200);
        while (!now.get("state").asString().equals(state)) {
            assertThat(System.nanoTime()).as("%s", now).isLessThan(deadline);
            Thread.sleep(50);
            now = get(actor, order, 200);
        }
        return now;
    }

    private JsonNode get(Actor actor, String path, int status) {
        return body(pages.get(actor, path), status);
    }

    private JsonNode post(Actor actor, String path, String body, int status) {
        return body(pages.json(actor, path, body), status);
    }

    private JsonNode body(MvcTestResult result, int status) {
        String text = TestPages.text(result);
        assertThat(result.getResponse().getStatus()).as(text).isEqualTo(status);
        return json.readTree(text.isEmpty() ? "{}" : text);
    }
}
