package org.kaijuan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;
import static org.kaijuan.coordination.Stage.JXUST;
import static org.kaijuan.coordination.Stage.id;
import static org.kaijuan.coordination.Stage.person;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tasks through their pages and the API: given, handed over, finished; the tree of who answers for what. */
@KaijuanTest
class TasksPagesTest {

    @Autowired
    private Stage stage;

    @Autowired
    private TestActors actors;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Groups groups;

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

    @Test
    @Tag("ORG-24")
    void aTaskGoesFromOneDepartmentToAnotherWhenItIsAccepted() {
        Actor director = stage.director();
        Actor giver = stage.librarian();
        Actor taker = stage.librarian();
        UnitId technology = stage.department("技术部");
        String task = "/desk/tasks/" + id(stage.given(director, giver, "检查远程访问"));

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
        String id = JsonPath.read(text(first), "$.id");
        assertThat((String) JsonPath.read(text(stage.json(director, "/api/v1/tasks", given)), "$.id"))
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
        assertThat(stage.get(librarian, "/api/v1/tasks?state=ended"))
                .hasStatusOk()
                .bodyText()
                .contains(id);
        assertThat(stage.get(librarian, "/api/v1/tasks?state=zz")).hasStatus(400);
        assertThat(stage.get(librarian, "/api/v1/tasks?standing=zz")).hasStatus(400);
    }
}
