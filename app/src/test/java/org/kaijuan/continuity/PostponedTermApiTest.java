package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The order of an education department as an integrator gives it: closed, later term, more time for what is due. */
@KaijuanTest
class PostponedTermApiTest {

    private static final LibraryId LIBRARY = new LibraryId("jxlsxy");

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("ORG-20")
    @Tag("SYS-60")
    void theOrderClosesTheLibraryMovesTermAndDueTimesAndNamesItsIssuer() throws Exception {
        Actor director = actors.actor("director", LIBRARY);
        Actor reader = actors.reader(LIBRARY);
        LocalDate today = clock.today(clock.getZone());
        LocalDate term = today.plusDays(400);
        Map<String, String> spring = Map.of(
                "name", "postponed spring",
                "from", term.toString(),
                "to", term.plusDays(90).toString());
        assertThat(pages.post(director, "/openings/jxlsxy/terms", spring)).hasStatus3xxRedirection();
        String request = post(reader, "/api/v1/requests", """
                {"kind": "consultation", "fields": {"subject": "when", "question": "does term begin?"}}
                """, 201);
        Instant due = due(director, id(request));

        String order = "/api/v1/orders/"
                + id(post(
                        director, "/api/v1/orders", """
                {"title": "postponed", "number": "赣教字1号", "issuer": "江西省教育厅", "from": "%s", "to": "%s", "reason": "because",
                 "mode": "closed", "steps": [{"action": "term.move", "parameters": {"day": "%s"}},
                                             {"action": "requests.extend", "parameters": {"days": "7"}}]}
                """.formatted(today, today.plusDays(600), term.plusDays(14)), 201));
        post(director, order + "/preview", "{}", 200);
        post(director, order + "/application", "{}", 202);
        await(director, order, "applied");

        assertThat(openings(term)).contains("\"term\":false", "江西省教育厅");
        assertThat(openings(term.plusDays(14))).contains("\"term\":true");
        assertThat(due(director, id(request))).isEqualTo(due.plus(Duration.ofDays(7)));

        post(director, order + "/undo", "{\"why\": \"withdrawn\"}", 202);
        await(director, order, "undone");
        assertThat(openings(term)).contains("\"term\":true").doesNotContain("江西省教育厅");
        assertThat(due(director, id(request))).isEqualTo(due);
    }

    private Instant due(Actor actor, String request) throws Exception {
        return Instant.parse(JsonPath.read(get(actor, "/api/v1/requests/" + request), "$.dueAt"));
    }

    private static String id(String json) {
        return JsonPath.read(json, "$.id");
    }

    private void await(Actor actor, String order, String state) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!JsonPath.read(get(actor, order), "$.state").equals(state)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private String openings(LocalDate day) throws Exception {
        return get(actors.reader(LIBRARY), "/api/v1/openings?library=jxlsxy&on=" + day);
    }

    private String get(Actor actor, String path) {
        return body(pages.get(actor, path), 200);
    }

    private String post(Actor actor, String path, String body, int status) {
        return body(pages.json(actor, path, body), status);
    }

    private static String body(MvcTestResult result, int status) {
        String text = TestPages.text(result);
        assertThat(result.getResponse().getStatus()).as(text).isEqualTo(status);
        return text;
    }
}
