package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;
import static org.kaijuan.TestPages.text;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** The way through the pages and the API: notice, return, board. */
@KaijuanTest
class ReturnsPagesTest {

    private static final LibraryId XYU = new LibraryId("xyu");

    @Autowired
    TestPages pages;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Autowired
    ReturnsStage stage;

    @Autowired
    Notices notices;

    @Autowired
    ReturnDrafts drafts;

    @Autowired
    BusinessClock clock;

    @Test
    @Tag("PRV-01")
    void theSecretariatWritesIssuesRemindsAndCloses() {
        Actor secretary = stage.secretary();
        LocalDate today = clock.today(clock.getZone());
        assertThat(pages.get(secretary, "/province/notices/new"))
                .hasStatusOk()
                .bodyText()
                .contains("疫情防控和开展服务的情况");

        String path = location(pages.post(
                secretary,
                "/province/notices",
                Map.of(
                        "title",
                        "网页发出的通知",
                        "issuer",
                        "秘书处",
                        "text",
                        "请报送。",
                        "from",
                        today.minusDays(30).toString(),
                        "to",
                        today.toString(),
                        "deadline",
                        today.plusDays(2).toString(),
                        "addressed",
                        "vocational",
                        "form",
                        Forms.SHIPPED)));
        assertThat(pages.get(secretary, path)).hasStatusOk().bodyText().contains("发给高职高专图书馆");
        assertThat(pages.post(secretary, path + "/issue", Map.of())).hasStatus(303);
        assertThat(pages.get(secretary, path))
                .bodyText()
                .contains("江西卫生职业学院图书馆", "未报")
                .doesNotContain("江西财经大学图书馆");
        assertThat(pages.post(secretary, path + "/reminders", Map.of())).hasStatus(303);
        assertThat(pages.post(secretary, path + "/exemptions", Map.of("library", "jvtc", "exemption", "合并中")))
                .hasStatus(303);
        assertThat(pages.get(secretary, path + "?standing=exempt")).bodyText().contains("合并中");
        assertThat(pages.get(secretary, path + "?format=xlsx")).hasStatusOk();
        assertThat(pages.get(secretary, "/province/notices"))
                .hasStatusOk()
                .bodyText()
                .contains("网页发出的通知");
        assertThat(pages.post(secretary, path + "/closing", Map.of())).hasStatus(303);
        assertThat(pages.post(secretary, path + "/reopening", Map.of("reason", "")))
                .hasStatus(422);
        assertThat(pages.post(secretary, path + "/reopening", Map.of("reason", "补报")))
                .hasStatus(303);
        assertThat(pages.post(secretary, path + "/closing", Map.of())).hasStatus(303);
        assertThat(pages.get(secretary, path + "?lang=en")).bodyText().contains("Re-opened");
    }

    @Test
    void anUnfinishedNoticeComesBackWithWhatWasTyped() {
        assertThat(pages.post(stage.secretary(), "/province/notices", Map.of("title", "只有标题")))
                .hasStatus(422)
                .bodyText()
                .contains("只有标题");
    }

    @Test
    @Tag("PRV-02")
    void aLibrarianAnswersAndTheSecretaryAccepts() throws Exception {
        NoticeId notice = stage.issued(1973);
        Actor librarian = stage.librarian(XYU);
        assertThat(pages.get(librarian, "/desk/returns"))
                .hasStatusOk()
                .bodyText()
                .contains("1973");
        assertThat(pages.get(librarian, "/desk/returns/notices/" + notice))
                .hasStatusOk()
                .bodyText()
                .contains("开始填写");
        ReturnId ours = clock.at(
                stage.morning(1973), () -> drafts.open(librarian, notice, XYU).orThrow());
        String path = "/desk/returns/" + ours;

        assertThat(pages.get(librarian, path)).hasStatusOk().bodyText().contains("组织领导与防控的总体情况", "打卡人数");
        assertThat(pages.post(librarian, path + "/submission", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("需要修改");
        write(librarian, path, "organisation.overview", "成立三个工作组，值班与消毒落实到人。");
        write(librarian, path, "services.overview", "线上咨询和文献传递每天有人负责。");
        assertThat(pages.post(
                        librarian,
                        path + "/entries",
                        Map.of(
                                "kind",
                                "figure",
                                "key",
                                "organisation.groups",
                                "version",
                                "0",
                                "value",
                                "3",
                                "quote",
                                "下设3个工作组")))
                .hasStatus(303);
        assertThat(pages.post(
                        librarian,
                        path + "/entries",
                        Map.of(
                                "kind",
                                "deed",
                                "key",
                                "0192f0c4-6a4e-7c1e-9d53-1f6a2b3c4d5e",
                                "version",
                                "0",
                                "deed",
                                "COLLECTIVE",
                                "who",
                                "图书馆党支部",
                                "title",
                                "社区值守",
                                "text",
                                "轮流到社区值守。")))
                .hasStatus(303);
        assertThat(pages.post(librarian, path + "/submission", Map.of())).hasStatus(303);
        assertThat(pages.get(librarian, path + "/changes"))
                .hasStatusOk()
                .bodyText()
                .contains("成立三个工作组", librarian.name());

        String review = "/province/returns/" + ours;
        assertThat(pages.get(stage.secretary(), review))
                .hasStatusOk()
                .bodyText()
                .contains("下设3个工作组", "社区值守", "迟报");
        assertThat(pages.post(stage.secretary(), review + "/remarks", Map.of("remarks", "")))
                .hasStatus(422);
        assertThat(pages.post(stage.secretary(), review + "/acceptance", Map.of()))
                .hasStatus(303);
        assertThat(pages.get(librarian, path)).bodyText().contains("已接收");
    }

    @Test
    void whoeverComesSecondSeesBothTexts() throws Exception {
        NoticeId notice = stage.issued(1974);
        Actor one = stage.librarian(XYU);
        Actor other = stage.librarian(XYU);
        ReturnId ours = clock.at(
                stage.morning(1974), () -> drafts.open(one, notice, XYU).orThrow());
        String path = "/desk/returns/" + ours;
        write(one, path, "information.overview", "第一位的话");

        Map<String, String> mine =
                Map.of("kind", "answer", "key", "information.overview", "version", "0", "text", "第二位的话");
        assertThat(pages.post(other, path + "/entries", mine))
                .hasStatus(422)
                .bodyText()
                .contains("第一位的话", "第二位的话");
        MvcTestResult htmx = MockMvcTester.create(mvc)
                .post()
                .uri(path + "/entries")
                .header("HX-Request", "true")
                .params(MultiValueMap.fromSingleValue(mine))
                .with(actors.signIn(other))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(htmx)
                .hasStatusOk()
                .bodyText()
                .contains("第一位的话", "name=\"seen\" value=\"1\"")
                .doesNotContain("<html");
        assertThat(pages.post(
                        other,
                        path + "/entries",
                        Map.of(
                                "kind",
                                "answer",
                                "key",
                                "information.overview",
                                "version",
                                "0",
                                "seen",
                                "1",
                                "text",
                                "第二位的话")))
                .hasStatus(303);
        assertThat(pages.get(one, path)).bodyText().contains("第二位的话");
    }

    @Test
    void theApiSaysTheSameAsTheBoard() throws Exception {
        NoticeId notice = stage.issued(1975);
        ReturnView answered = stage.answered(notice, XYU, stage.morning(1975));

        MvcTestResult found = pages.get(stage.secretary(), "/api/v1/notices/" + notice);
        assertThat(found).hasStatusOk();
        assertThat(found).bodyJson().extractingPath("$.board.expected").isEqualTo(20);
        assertThat(found).bodyJson().extractingPath("$.board.onTime").isEqualTo(1);
        assertThat(found).bodyJson().extractingPath("$.libraries.length()").isEqualTo(20);
        MvcTestResult list = pages.get(stage.secretary(), "/api/v1/returns?notice=" + notice);
        assertThat(list).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(list).bodyJson().extractingPath("$.items[0].library").isEqualTo("xyu");
        assertThat(pages.get(stage.librarian(new LibraryId("pxc")), "/api/v1/returns/" + answered.id()))
                .hasStatus(404);
        assertThat(pages.get(actors.reader(XYU), "/api/v1/notices")).hasStatus(403);
    }

    @Test
    void aReturnCanBeWrittenThroughTheApi() throws Exception {
        NoticeId notice = stage.issued(1976);
        Actor librarian = stage.librarian(XYU);
        MvcTestResult begun = pages.json(librarian, "/api/v1/returns", "{\"notice\":\"%s\"}".formatted(notice));
        assertThat(begun).hasStatus(201);
        String id = JsonPath.read(text(begun), "$.id");
        String path = "/api/v1/returns/" + id;

        assertThat(pages.json(librarian, path + "/entries", """
                {"kind": "figure", "key": "campaigns.participants", "version": 0,
                 "fields": {"value": "many", "quote": "很多人"}}
                """))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("returns.not-a-number");
        MvcTestResult saved = pages.json(librarian, path + "/entries", """
                {"kind": "answer", "key": "services.overview", "version": 0, "fields": {"text": "线上服务照常进行，读者可预约取书。"}}
                """);
        assertThat(saved).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(1);
        assertThat(pages.json(librarian, path + "/submission", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("returns.has-errors");
        assertThat(pages.json(librarian, path + "/acceptance", "{}")).hasStatus(403);
    }

    @Test
    void reportersAndFormsHavePages() {
        Actor librarian = stage.librarian(new LibraryId("yznu"));
        Map<String, String> deputy =
                Map.of("person", librarian.requirePerson().toString(), "as", "deputy", "last", "2030-01-01");
        assertThat(pages.get(librarian, "/desk/returns/reporters")).hasStatusOk();
        assertThat(pages.post(librarian, "/desk/returns/reporters", deputy)).hasStatus(303);
        assertThat(pages.get(librarian, "/desk/returns/reporters")).bodyText().contains("代报送人");
        assertThat(pages.post(librarian, "/desk/returns/reporters/dismissal", deputy))
                .hasStatus(303);

        Actor secretary = stage.secretary();
        assertThat(pages.get(secretary, "/province/forms/" + Forms.SHIPPED))
                .hasStatusOk()
                .bodyText()
                .contains("organisation.overview");
        assertThat(pages.post(secretary, "/province/forms", Map.of("content", "{")))
                .hasStatus(422);
        String small = """
                {"id": "small-form", "version": 0, "title": {"zh": "小表", "en": "Small"}, "rules": [],
                 "sections": [{"key": "a", "half": "CONTROL", "title": {"zh": "甲", "en": "A"}, "questions": [
                   {"key": "a.one", "kind": "NUMBER", "required": true, "label": {"zh": "一", "en": "One"}}]}]}
                """;
        assertThat(pages.post(secretary, "/province/forms", Map.of("content", small)))
                .hasStatus(303);
        assertThat(pages.post(secretary, "/province/forms", Map.of("content", small.replace("a.one", "a.two"))))
                .hasStatus(303);
        assertThat(pages.get(secretary, "/province/forms")).bodyText().contains("小表", "第 2 版");
    }

    @Test
    @Tag("PRV-01")
    void aFormIsChangedQuestionByQuestion() throws Exception {
        Actor secretary = stage.secretary();
        String form = """
                {"id": "asked-form", "version": 0, "title": {"zh": "问表", "en": "Asked"}, "rules": [],
                 "sections": [{"key": "a", "half": "CONTROL", "title": {"zh": "甲", "en": "A"}, "questions": [
                   {"key": "a.one", "kind": "NUMBER", "required": true, "label": {"zh": "几人", "en": "How many"}}]}]}
                """;
        assertThat(pages.post(secretary, "/province/forms", Map.of("content", form)))
                .hasStatus(303);
        String path = "/province/forms/asked-form";
        assertThat(pages.get(secretary, path)).bodyText().contains("几人", "数字", "必答", "第 1 版");

        Map<String, String> more = Map.of("version", "1", "label", "到岗几人", "min", "0", "max", "50");
        assertThat(pages.post(
                        secretary,
                        path + "/questions/a.one",
                        Map.of("version", "1", "label", "", "min", "9", "max", "2")))
                .hasStatus(422)
                .bodyText()
                .contains("最大值不能小于最小值");
        assertThat(pages.post(secretary, path + "/questions/a.one", more)).hasStatus(303);
        assertThat(pages.post(secretary, path + "/questions/a.one", more))
                .as("somebody was first")
                .hasStatus(422);
        Map<String, String> choice =
                Map.of("version", "2", "section", "a", "kind", "CHOICE", "label", "开馆了吗", "options", "是\n否 | 没有 | No");
        assertThat(pages.post(secretary, path + "/questions", choice)).hasStatus(303);
        assertThat(pages.get(secretary, path)).bodyText().contains("到岗几人", "开馆了吗", "第 3 版");

        assertThat(pages.post(secretary, path + "/questions/a.one/removal", Map.of("version", "3")))
                .hasStatus(303);
        assertThat(text(pages.get(secretary, path))).contains("开馆了吗", "第 4 版").doesNotContain(">到岗几人");
        assertThat(pages.get(secretary, path + "/questions/new?section=a")).hasStatusOk();
        assertThat(pages.get(secretary, path + "/questions/a.one")).hasStatus(404);
        assertThat(pages.get(stage.librarian(XYU), path)).hasStatus(403);
    }

    @Test
    @Tag("PRV-01")
    void aFileGoesOutWithTheNotice() throws Exception {
        Actor secretary = stage.secretary();
        NoticeId draft = clock.at(
                stage.morning(1987),
                () -> notices.draft(secretary, stage.notice(1987)).orThrow());
        String path = "/province/notices/" + draft;
        MockMultipartFile template =
                new MockMultipartFile("file", "模板.txt", "text/plain", "一、总体情况".getBytes(StandardCharsets.UTF_8));
        MvcTestResult attached = pages.upload(secretary, path + "/files", template, Map.of());
        assertThat(attached).hasStatus(303);
        Matcher link = Pattern.compile("/desk/returns/notices/[0-9a-f-]+/files/[0-9a-f-]+")
                .matcher(text(pages.get(secretary, path)));
        assertThat(link.find()).isTrue();

        Actor librarian = stage.librarian(XYU);
        assertThat(pages.get(librarian, link.group())).hasStatus(404);
        clock.at(stage.morning(1987), () -> notices.issue(secretary, draft).orThrow());
        assertThat(pages.get(librarian, "/desk/returns/notices/" + draft))
                .bodyText()
                .contains("模板.txt");
        assertThat(text(pages.get(librarian, link.group()))).isEqualTo("一、总体情况");
    }

    @Test
    void aComputedFigureIsNotLostByAnEmptyField() throws Exception {
        NoticeId notice = stage.issued(1988);
        Actor librarian = stage.librarian(XYU);
        ReturnId ours = clock.at(
                stage.morning(1988), () -> drafts.open(librarian, notice, XYU).orThrow());
        Map<String, String> unfinished =
                Map.of("kind", "figure", "key", "organisation.groups", "version", "0", "value", "", "quote", "下设3个工作组");

        assertThat(pages.post(librarian, "/desk/returns/" + ours + "/entries", unfinished))
                .hasStatus(422)
                .bodyText()
                .contains("请同时填写数值", "下设3个工作组");
    }

    private void write(Actor actor, String path, String question, String text) {
        assertThat(pages.post(
                        actor,
                        path + "/entries",
                        Map.of("kind", "answer", "key", question, "version", "0", "text", text)))
                .hasStatus(303);
    }
}
