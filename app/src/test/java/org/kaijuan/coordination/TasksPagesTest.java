package org.kaijuan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kaijuan.coordination.Stage.JXUST;
import static org.kaijuan.coordination.Stage.id;
import static org.kaijuan.coordination.Stage.person;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.People;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.RefusedException;
import org.kaijuan.opening.OpeningHours;
import org.kaijuan.opening.Term;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tasks through their pages and the API. */
@KaijuanTest
class TasksPagesTest {

    @Autowired
    private Stage stage;

    @Autowired
    private TestActors actors;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskRounds rounds;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private People people;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("ORG-02")
    @Tag("ORG-14")
    void aTaskHasASourceANodeOnePersonAndAState() {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        Actor helper = stage.librarian();
        String title = "排查返赣师生 " + UUID.randomUUID();
        MvcTestResult given = stage.post(
                director,
                "/desk/tasks",
                Map.of(
                        "title",
                        title,
                        "accountable",
                        person(librarian),
                        "node",
                        "day",
                        "due",
                        "2999-02-10",
                        "source",
                        "notice",
                        "label",
                        "赣教字〔2020〕3号"),
                "helpers",
                List.of(person(helper)));
        assertThat(given).hasStatus(303);
        String task = "/desk/tasks/" + id(given);

        assertThat(stage.get(librarian, "/desk/tasks")).hasStatusOk().bodyText().contains(title, "待接受");
        assertThat(stage.get(librarian, "/desk")).bodyText().contains(title);
        assertThat(stage.get(helper, "/desk/tasks")).bodyText().contains(title);
        assertThat(stage.get(librarian, task)).bodyText().contains("赣教字〔2020〕3号", "接受任务", helper.name());
        assertThat(stage.post(helper, task + "/acceptance", Map.of())).hasStatus(403);
        assertThat(stage.post(librarian, task + "/acceptance", Map.of())).hasStatus(303);
        assertThat(stage.post(helper, task + "/comments", Map.of("comment", "已联系三个学院")))
                .hasStatus(303);
        assertThat(stage.post(librarian, task + "/completion", Map.of("result", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("请用一两句话写清完成情况");
        assertThat(stage.upload(
                        librarian,
                        task + "/files",
                        "file",
                        "名单.txt",
                        "三个学院".getBytes(StandardCharsets.UTF_8),
                        Map.of()))
                .hasStatus(303);
        assertThat(stage.post(librarian, task + "/drop", Map.of("why", "不想做"))).hasStatus(403);
        assertThat(stage.post(librarian, task + "/completion", Map.of("result", "已排查 412 人")))
                .hasStatus(303);
        assertThat(stage.get(director, task)).bodyText().contains("已排查 412 人", "名单.txt", "已联系三个学院", "已完成");
        assertThat(stage.get(director, "/desk/tasks?of=all&source=notice&standing=ended"))
                .bodyText()
                .contains(title);
        assertThat(stage.get(director, "/desk/tasks?of=all&format=xlsx")).hasStatusOk();
        assertThat(stage.post(director, task + "/reopening", Map.of("why", "漏了研究生")))
                .hasStatus(303);
        assertThat(stage.get(actors.actor("director", Stage.ELSEWHERE), task)).hasStatus(404);
    }

    @Test
    @Tag("ORG-14")
    void theTreeShowsEveryRunningTaskOnce() {
        Actor director = stage.director();
        Actor leader = stage.librarian();
        NewGroup group = NewGroup.leading(JXUST, "责任组 " + UUID.randomUUID(), LocalDate.of(2020, 2, 6));
        GroupId id = groups.establish(director, group).orThrow();
        groups.appoint(director, id, leader.requirePerson(), Tier.LEADER, null, "", null)
                .orThrow();
        Actor member = stage.librarian();
        String title = "张贴通知 " + UUID.randomUUID();

        MvcTestResult byItsLeader = stage.post(
                leader,
                "/desk/tasks",
                Map.of(
                        "title",
                        title,
                        "accountable",
                        person(member),
                        "node",
                        "day",
                        "due",
                        "2999-02-10",
                        "source",
                        "own",
                        "group",
                        id.toString()));
        assertThat(byItsLeader).hasStatus(303);
        assertThat(stage.post(
                        member,
                        "/desk/tasks",
                        Map.of(
                                "title",
                                title,
                                "accountable",
                                person(leader),
                                "node",
                                "day",
                                "due",
                                "2999-02-10",
                                "source",
                                "own",
                                "group",
                                id.toString())))
                .hasStatus(403);
        assertThat(stage.get(member, "/desk/tasks/responsibility"))
                .hasStatusOk()
                .bodyText()
                .contains(group.name(), member.name())
                .containsOnlyOnce(title);
        assertThat(stage.get(member, "/desk/tasks/responsibility?format=xlsx")).hasStatusOk();
    }

    @Autowired
    private Groups groups;

    @Test
    @Tag("ORG-24")
    void aTaskGoesFromOneDepartmentToAnotherWhenItIsAccepted() {
        Actor director = stage.director();
        Actor giver = stage.librarian();
        Actor taker = stage.librarian();
        UnitId technology = stage.department("技术部");
        String task = "/desk/tasks/" + id(given(director, giver, "检查远程访问"));

        Map<String, String> offer = Map.of("department", technology.code(), "person", person(taker), "why", "需要看服务器日志");
        assertThat(stage.post(giver, task + "/hand-over", offer)).hasStatus(303);
        assertThat(stage.post(giver, task + "/hand-over", offer))
                .hasStatus(422)
                .bodyText()
                .contains("正等对方决定");
        assertThat(stage.get(taker, "/desk/tasks")).bodyText().contains("等您决定是否接手");
        assertThat(stage.post(taker, task + "/hand-over/refusal", Map.of("why", "本周排满")))
                .hasStatus(303);
        assertThat(stage.get(giver, task)).bodyText().contains("技术部没有接", "本周排满");

        assertThat(stage.post(giver, task + "/hand-over", offer)).hasStatus(303);
        assertThat(stage.post(stage.librarian(), task + "/hand-over/acceptance", Map.of()))
                .hasStatus(403);
        assertThat(stage.post(taker, task + "/hand-over/acceptance", Map.of())).hasStatus(303);
        assertThat(stage.post(taker, task + "/hand-over/acceptance", Map.of())).hasStatus(422);
        assertThat(stage.get(giver, task)).bodyText().contains(taker.name() + " 接手", "技术部", "办理中");
    }

    @Test
    @Tag("OPN-26")
    void aNodeFollowsTheStartOfTerm() throws Exception {
        LibraryId library = new LibraryId("jvtc");
        Actor director = actors.actor("director", library);
        Instant winter = Instant.parse("2150-01-10T02:00:00Z");
        Actor system = actors.system();
        Term planned = hours.addTerm(
                        system, library, "春季学期", new Period(LocalDate.of(2150, 2, 17), LocalDate.of(2150, 6, 30)))
                .orThrow();
        Map<String, String> cleaning = Map.of(
                "title",
                "馆内环境清洁整治",
                "accountable",
                person(director),
                "node",
                "term",
                "offset",
                "-3",
                "source",
                "notice");
        String id = clock.at(winter, () -> id(stage.post(director, "/desk/tasks", cleaning)));
        assertThat(tasks.get(director, TaskId.of(id)).due()).isEqualTo(LocalDate.of(2150, 2, 14));

        hours.removeTerm(system, library, planned.id());
        hours.addTerm(system, library, "春季学期", new Period(LocalDate.of(2150, 5, 7), LocalDate.of(2150, 8, 30)))
                .orThrow();
        clock.at(winter, rounds::round);

        assertThat(tasks.get(director, TaskId.of(id)).due()).isEqualTo(LocalDate.of(2150, 5, 4));
        assertThat(stage.get(director, "/desk/tasks/" + id)).bodyText().contains("节点改到 2150-05-04");
    }

    @Test
    @Tag("ORG-02")
    void remindersComeBeforeTheNodeAndLeadersHearOfWhatIsLate() throws Exception {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        String title = "报送日报 " + UUID.randomUUID();
        String task = id(stage.post(
                director,
                "/desk/tasks",
                Map.of(
                        "title",
                        title,
                        "accountable",
                        person(librarian),
                        "node",
                        "day",
                        "due",
                        "2100-02-10",
                        "source",
                        "own")));
        Instant dayBefore = Instant.parse("2100-02-08T02:00:00Z");
        Instant dayAfter = Instant.parse("2100-02-11T02:00:00Z");
        clock.at(dayBefore, rounds::round);
        clock.at(dayBefore, rounds::round);
        assertThat(stage.get(librarian, "/inbox")).bodyText().containsOnlyOnce("任务快到节点：" + title);

        clock.at(dayAfter, rounds::round);
        assertThat(stage.get(librarian, "/inbox")).bodyText().contains("任务已过节点：" + title);
        assertThat(stage.get(director, "/inbox")).bodyText().contains(librarian.name() + " 负责的任务已过节点：" + title);
        assertThat(stage.get(director, "/desk/tasks/" + task)).bodyText().contains("已告知上级");
    }

    @Test
    @Tag("ORG-14")
    void whoAnswersForTasksLeavesOnlyWithASuccessor() {
        Actor director = stage.director();
        Actor leaving = stage.librarian();
        Actor staying = stage.librarian();
        for (int i = 0; i < 10; i++) {
            given(director, leaving, "第 " + i + " 件");
        }

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> people.close(actors.system(), leaving.requirePerson()))
                .withMessage("coordination.successor-missing");
        assertThat(stage.get(director, "/desk/tasks/successors")).bodyText().contains(leaving.name(), "负责 10 件进行中的任务");
        assertThat(stage.post(
                        director,
                        "/desk/tasks/successors",
                        Map.of("person", person(leaving), "successor", person(leaving))))
                .hasStatus(422);
        assertThat(stage.post(
                        director,
                        "/desk/tasks/successors",
                        Map.of("person", person(leaving), "successor", person(staying))))
                .hasStatus(303);
        people.close(actors.system(), leaving.requirePerson()).orThrow();

        assertThat(tasks.list(staying, TaskFilter.RUNNING.of(staying.requirePerson()), null, 50)
                        .total())
                .isEqualTo(10);
    }

    @Test
    void aSheetIsLookedAtFirstAndGivenOnce() {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        String title = "表格任务 " + UUID.randomUUID();
        String sheet = "任务,责任人,节点,来源\n" + title + "," + librarian.name()
                + ",2999-03-01,省教育厅通知\n没有人做,不存在的人,2999-03-01,\n" + "没有日子," + librarian.name() + ",下周,\n";
        MvcTestResult preview = stage.upload(
                director,
                "/desk/tasks/sheets/preview",
                "sheet",
                "任务.csv",
                sheet.getBytes(StandardCharsets.UTF_8),
                Map.of());
        assertThat(preview).hasStatusOk().bodyText().contains(title, "没有找到责任人", "看不懂节点");
        assertThat(tasks.list(librarian, TaskFilter.RUNNING.of(librarian.requirePerson()), null, 5)
                        .total())
                .isZero();

        String file = body(preview).replaceAll("(?s).*name=\"file\" value=\"([0-9a-f-]{36})\".*", "$1");
        assertThat(stage.post(director, "/desk/tasks/sheets", Map.of("file", file)))
                .hasStatus(303);
        assertThat(stage.post(director, "/desk/tasks/sheets", Map.of("file", file)))
                .hasStatus(303);
        assertThat(tasks.list(librarian, TaskFilter.RUNNING.of(librarian.requirePerson()), null, 5)
                        .total())
                .isEqualTo(1);
        assertThat(stage.get(director, "/desk/tasks/sheets/refused?library=jxust&file=" + file))
                .hasStatusOk();
        assertThat(stage.get(director, "/desk/tasks/sheets?format=xlsx")).hasStatusOk();
    }

    @Test
    @Tag("ORG-02")
    void programsGiveAndFinishTasks() {
        Actor director = stage.director();
        Actor librarian = stage.librarian();
        String key = UUID.randomUUID().toString();
        String given = """
                {"library": "jxust", "title": "接口布置", "due": "2999-02-10", "accountable": "%s", "source": "order",
                 "sourceLabel": "闭馆令", "key": "%s"}""".formatted(person(librarian), key);
        MvcTestResult first = stage.json(director, "/api/v1/tasks", given);
        assertThat(first).hasStatus(201);
        String id = JsonPath.read(body(first), "$.id");
        assertThat((String) JsonPath.read(body(stage.json(director, "/api/v1/tasks", given)), "$.id"))
                .isEqualTo(id);
        assertThat(stage.json(librarian, "/api/v1/tasks/" + id + "/completion", "{\"result\": \"好了\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("done");
        assertThat(stage.json(librarian, "/api/v1/tasks/" + id + "/completion", "{\"result\": \"好了\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("coordination.task-over");
        assertThat(stage.get(librarian, "/api/v1/groups?library=jxust")).hasStatusOk();
    }

    private MvcTestResult given(Actor director, Actor accountable, String title) {
        return stage.post(
                director,
                "/desk/tasks",
                Map.of(
                        "title",
                        title,
                        "accountable",
                        person(accountable),
                        "node",
                        "day",
                        "due",
                        "2999-02-10",
                        "source",
                        "own"));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
