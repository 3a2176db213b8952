package org.kaijuan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.coordination.Stage.JXUST;
import static org.kaijuan.coordination.Stage.id;
import static org.kaijuan.coordination.Stage.person;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Meetings whose decisions become tasks, incidents from raised to resolved, and the look back, through their pages. */
@KaijuanTest
class MeetingsAndIncidentsTest {

    @Autowired
    private Stage stage;

    @Autowired
    private TestActors actors;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Reviews reviews;

    @Test
    @Tag("ORG-08")
    @Tag("ORG-22")
    void aMeetingIsCalledHeldAndItsDecisionsBecomeTasks() {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        String title = "网络会议 " + UUID.randomUUID();
        MvcTestResult called = stage.post(
                director,
                "/desk/meetings",
                Map.of(
                        "title",
                        title,
                        "mode",
                        "video",
                        "place",
                        "会议号 123",
                        "day",
                        "2999-02-03",
                        "time",
                        "09:00",
                        "minutes",
                        "60",
                        "agenda",
                        "校外能否正常获取；有无替代，\n如何告知读者"),
                "attendees",
                List.of(person(librarian), person(director)));
        assertThat(called).hasStatus(303);
        String meeting = "/desk/meetings/" + id(called);
        assertThat(stage.get(librarian, "/inbox")).bodyText().contains(title);

        String calendar = new String(
                stage.get(librarian, meeting + "/calendar.ics").getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("DTSTART:29990203T010000Z", "DTEND:29990203T020000Z");
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(76));
        assertThat(calendar.replace("\r\n ", "")).contains("校外能否正常获取；有无替代，\\n如何告知读者");

        assertThat(stage.post(
                        director,
                        meeting + "/minutes",
                        Map.of(
                                "version",
                                "0",
                                "minutes",
                                "强调了三个问题。",
                                "attendance-" + person(librarian),
                                "present",
                                "attendance-" + person(director),
                                "excused")))
                .hasStatus(303);
        assertThat(stage.post(director, meeting + "/minutes", Map.of("version", "0", "minutes", "晚了一步")))
                .hasStatus(422);
        assertThat(stage.post(
                        director,
                        meeting + "/decisions",
                        Map.of("text", "核对校外访问", "accountable", person(librarian), "due", "2999-02-05")))
                .hasStatus(303);
        String decision = meetings.get(director, MeetingId.of(id(called)))
                .decisions()
                .getFirst()
                .id()
                .toString();
        String make = meeting + "/decisions/" + decision + "/task";
        assertThat(stage.post(director, make, Map.of())).hasStatus(303);
        assertThat(stage.post(director, make, Map.of())).hasStatus(303);
        assertThat(stage.get(librarian, "/desk/tasks")).bodyText().containsOnlyOnce("核对校外访问");
        assertThat(stage.get(librarian, meeting)).bodyText().contains("强调了三个问题。", "请假", "查看任务");
        assertThat(stage.get(librarian, "/desk/meetings"))
                .hasStatusOk()
                .bodyText()
                .contains(title);
        assertThat(stage.get(librarian, "/desk/meetings?format=xlsx")).hasStatusOk();
    }

    @Test
    @Tag("ORG-23")
    @Tag("OPN-30")
    void anIncidentIsToldCoordinatedResolvedAndLookedBackUpon() {
        Actor librarian = stage.librarian();
        Actor director = stage.director();
        String title = "远程访问中断 " + UUID.randomUUID();
        MvcTestResult raised = stage.post(
                librarian, "/desk/incidents", Map.of("title", title, "severity", "severe", "text", "晚八点起读者打不开数据库"));
        assertThat(raised).hasStatus(303);
        String incident = "/desk/incidents/" + id(raised);
        assertThat(stage.get(director, "/inbox")).bodyText().contains(title);
        assertThat(stage.get(librarian, incident)).bodyText().contains("已报告领导", director.name());

        MvcTestResult call = stage.post(
                director,
                incident + "/calls",
                Map.of(
                        "title",
                        title,
                        "mode",
                        "phone",
                        "day",
                        "2999-02-03",
                        "time",
                        "20:30",
                        "minutes",
                        "30",
                        "place",
                        "",
                        "agenda",
                        ""),
                "attendees",
                List.of(person(librarian)));
        assertThat(call).hasStatus(303);
        assertThat(stage.get(librarian, incident)).bodyText().contains("协调中", "电话", librarian.name());
        assertThat(stage.post(librarian, incident + "/resolution", Map.of("resolution", "好了")))
                .hasStatus(403);
        assertThat(stage.post(director, incident + "/resolution", Map.of("resolution", "厂商已恢复服务")))
                .hasStatus(303);
        assertThat(stage.get(librarian, incident)).bodyText().contains("已解决", "厂商已恢复服务");
        assertThat(stage.get(librarian, "/desk/incidents?show=all&format=xlsx")).hasStatusOk();

        String review = id(stage.post(director, incident + "/review", Map.of()));
        String path = "/desk/reviews/" + review;
        assertThat(stage.post(director, path + "/conclusion", Map.of())).hasStatus(422);
        assertThat(stage.post(
                        director,
                        path + "/findings",
                        Map.of("kind", "lack", "text", "晚上找不到厂商", "proposal", "预案写明厂商值班电话")))
                .hasStatus(303);
        assertThat(reviews.waiting(JXUST))
                .noneMatch(found -> found.review().toString().equals(review));
        assertThat(stage.post(director, path + "/conclusion", Map.of())).hasStatus(303);

        Finding waiting = reviews.waiting(JXUST).stream()
                .filter(found -> found.review().toString().equals(review))
                .findFirst()
                .orElseThrow();
        assertThat(stage.post(
                        director,
                        path + "/findings/" + waiting.id() + "/task",
                        Map.of("accountable", person(librarian), "due", "2999-03-01")))
                .hasStatus(303);
        reviews.fed(director, waiting.id(), "应急预案 第2版", "/desk/plans").orThrow();
        assertThat(stage.get(librarian, path)).bodyText().contains("已写进 应急预案 第2版", "查看任务");
        assertThat(reviews.waiting(JXUST)).noneMatch(found -> found.id().equals(waiting.id()));
        assertThat(stage.get(librarian, "/desk/reviews"))
                .hasStatusOk()
                .bodyText()
                .contains(title);
        assertThat(stage.get(actors.actor("director", Stage.ELSEWHERE), path)).hasStatus(404);
    }
}
