package org.kaijuan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.coordination.Stage.ELSEWHERE;
import static org.kaijuan.coordination.Stage.person;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Meetings, incidents, reviews and groups as programs use them. */
@KaijuanTest
class CoordinationApiTest {

    @Autowired
    private Stage stage;

    @Autowired
    private TestActors actors;

    @Test
    @Tag("ORG-08")
    @Tag("ORG-22")
    void aMeetingIsCalledHeldAndDecides() throws Exception {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        MvcTestResult called = stage.json(director, "/api/v1/meetings", """
                {"library": "jxust", "title": "网络会议", "mode": "video", "startsAt": "2999-02-03T01:00:00Z",
                 "endsAt": "2999-02-03T02:00:00Z", "attendees": ["%s"]}
                """.formatted(person(librarian)));
        assertThat(called).hasStatus(201);
        String meeting = Stage.location(called);
        assertThat((String) read(called, "$.attendees[0].attendance")).isEqualTo("invited");

        int version = read(called, "$.version");
        MvcTestResult held = stage.json(director, meeting + "/minutes", """
                {"version": %d, "minutes": "强调了三个问题", "attendance": {"%s": "present"}}
                """.formatted(version, person(librarian)));
        assertThat(held).hasStatusOk();
        assertThat((String) read(held, "$.state")).isEqualTo("held");
        assertThat((String) read(held, "$.attendees[0].attendance")).isEqualTo("present");
        assertThat(stage.json(director, meeting + "/minutes", """
                {"version": %d, "minutes": "另一份"}
                """.formatted(version)))
                .as("nobody's minutes are lost")
                .hasStatus(422);

        MvcTestResult decided = stage.json(director, meeting + "/decisions", """
                {"text": "核对校外访问", "accountable": "%s", "due": "2999-02-05"}
                """.formatted(person(librarian)));
        String decision = read(decided, "$.decisions[0].id");
        MvcTestResult task = stage.json(director, meeting + "/decisions/" + decision + "/task", "");
        assertThat(task).hasStatus(201);
        assertThat((String) read(task, "$.source.kind")).isEqualTo("meeting");
        assertThat((String) read(stage.get(librarian, meeting), "$.decisions[0].task"))
                .isEqualTo(read(task, "$.id"));
        assertThat((List<String>) read(stage.get(librarian, "/api/v1/meetings?library=jxust"), "$.items[*].id"))
                .contains(Stage.id(called));

        assertThat(stage.get(actors.actor("director", ELSEWHERE), meeting)).hasStatus(404);
        assertThat(stage.get(actors.actor("director", ELSEWHERE), "/api/v1/meetings?library=jxust"))
                .hasStatus(404);
        assertThat(stage.json(director, "/api/v1/meetings", "{\"library\": \"jxust\", \"mode\": \"telepathy\"}"))
                .hasStatus(400);
    }

    @Test
    @Tag("ORG-23")
    @Tag("OPN-30")
    void anIncidentGoesFromRaisedToResolvedAndIsLookedBackUpon() throws Exception {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        MvcTestResult raised = stage.json(librarian, "/api/v1/incidents", """
                {"library": "jxust", "title": "数据库不能访问", "severity": "major", "service": "consultation"}
                """);
        assertThat(raised).hasStatus(201);
        String incident = Stage.location(raised);

        assertThat((String) read(stage.json(librarian, incident + "/escalation", "{\"text\": \"请领导协调\"}"), "$.state"))
                .isEqualTo("escalated");
        MvcTestResult call = stage.json(director, incident + "/calls", """
                {"title": "电话会议", "mode": "phone", "startsAt": "2999-02-03T01:00:00Z", "endsAt": "2999-02-03T01:30:00Z",
                 "attendees": ["%s"]}
                """.formatted(person(librarian)));
        assertThat(call).hasStatus(201);
        assertThat(stage.json(librarian, incident + "/resolution", "{\"text\": \"好了\"}"))
                .as("who leads says how it ended")
                .hasStatus(403);
        MvcTestResult resolved = stage.json(director, incident + "/resolution", "{\"text\": \"已开通备用入口\"}");
        assertThat((String) read(resolved, "$.state")).isEqualTo("resolved");
        assertThat((List<String>) read(resolved, "$.timeline[*].act"))
                .containsExactly("raised", "escalated", "called", "resolved");
        assertThat((List<String>) read(resolved, "$.calls")).containsExactly(Stage.id(call));
        assertThat((List<String>) read(stage.get(librarian, "/api/v1/incidents"), "$.items[*].id"))
                .doesNotContain(Stage.id(raised));
        assertThat((List<String>) read(stage.get(librarian, "/api/v1/incidents?state=all"), "$.items[*].id"))
                .contains(Stage.id(raised));

        MvcTestResult opened = stage.json(director, incident + "/review", "");
        assertThat(opened).hasStatus(201);
        String review = Stage.location(opened);
        MvcTestResult found = stage.json(
                director, review + "/findings", "{\"kind\": \"lack\", \"text\": \"没有备用入口\", \"proposal\": \"写进预案\"}");
        assertThat(found).hasStatusOk();
        MvcTestResult task = stage.json(
                director,
                review + "/findings/" + read(found, "$.findings[0].id") + "/task",
                "{\"accountable\": \"%s\", \"due\": \"2999-03-01\"}".formatted(person(librarian)));
        assertThat(task).hasStatus(201);
        MvcTestResult concluded = stage.json(director, review + "/conclusion", "");
        assertThat((String) read(concluded, "$.state")).isEqualTo("concluded");
        assertThat(stage.json(director, review + "/findings", "{\"kind\": \"keep\", \"text\": \"迟了\"}"))
                .hasStatus(422);
    }

    @Test
    @Tag("ORG-11")
    @Tag("ORG-18")
    void groupsAreSetUpUnderOneAnotherWithTwoLeaders() throws Exception {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        MvcTestResult top = stage.json(director, "/api/v1/groups", """
                {"library": "jxust", "kind": "leading", "name": "领导小组", "establishedOn": "2020-02-06"}
                """);
        assertThat(top).hasStatus(201);
        String group = Stage.location(top);
        MvcTestResult below = stage.json(director, "/api/v1/groups", """
                {"library": "jxust", "kind": "working", "name": "综合宣传组", "parent": "%s", "dutyAreas": ["舆控宣传"],
                 "establishedOn": "2020-02-06"}
                """.formatted(Stage.id(top)));
        assertThat((String) read(below, "$.parent")).isEqualTo(Stage.id(top));

        seat(director, group, person(director), "leader");
        MvcTestResult led = seat(director, group, person(librarian), "leader");
        assertThat((List<String>) read(led, "$.members[*].tier")).containsExactly("leader", "leader");
        assertThat(stage.json(librarian, group + "/dissolution", "")).hasStatus(403);
        assertThat((List<String>) read(
                        stage.json(director, group + "/members/" + person(librarian) + "/removal", ""),
                        "$.members[*].person"))
                .containsExactly(person(director));
        assertThat(stage.json(director, group + "/dissolution", "")).hasStatusOk();
        assertThat((String) read(stage.get(librarian, Stage.location(below)), "$.dissolvedOn"))
                .as("what stood under it ends with it")
                .isNotEmpty();
    }

    @Test
    @Tag("ORG-02")
    @Tag("ORG-24")
    void aTaskIsMovedPassedOnAndDropped() throws Exception {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        String department = stage.department("外文部").code();
        MvcTestResult given = stage.json(director, "/api/v1/tasks", """
                {"library": "jxust", "title": "核对外文库", "due": "2999-02-05", "accountable": "%s"}
                """.formatted(person(librarian)));
        String task = Stage.location(given);
        assertThat((String) read(stage.json(director, task + "/node", "{\"due\": \"2999-02-06\"}"), "$.due"))
                .isEqualTo("2999-02-06");
        assertThat(stage.json(director, task + "/node", "{}")).hasStatus(400);
        assertThat(stage.json(librarian, task + "/hand-over", """
                {"department": "%s", "reason": "由外文部核对"}
                """.formatted(department)))
                .hasStatusOk();
        assertThat(stage.json(librarian, task + "/hand-over/withdrawal", "")).hasStatusOk();
        assertThat(stage.json(librarian, task + "/comments", "{\"text\": \"先查国外平台\"}"))
                .hasStatusOk();
        assertThat(stage.json(director, task + "/drop", "{}")).hasStatus(422);
        MvcTestResult dropped = stage.json(director, task + "/drop", "{\"text\": \"并入另一件\"}");
        assertThat((List<String>) read(dropped, "$.history[*].act")).contains("rescheduled", "commented", "dropped");
    }

    private MvcTestResult seat(Actor actor, String group, String person, String tier) {
        return stage.json(actor, group + "/members", "{\"person\": \"%s\", \"tier\": \"%s\"}".formatted(person, tier));
    }

    private static <T> T read(MvcTestResult result, String path) throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }
}
