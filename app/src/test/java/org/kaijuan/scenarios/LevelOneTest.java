package org.kaijuan.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewLibrary;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 2: a director starts level I, from the province's response to the report of who has read. */
@KaijuanTest
class LevelOneTest {

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Libraries libraries;

    @Autowired
    private BusinessClock clock;

    private UnitId province;
    private LibraryId library;
    private Hand secretary;
    private Hand director;
    private Hand librarian;
    private LocalDate today;

    @BeforeEach
    void aProvinceWithOneLibrary() {
        String code = "s2" + UUID.randomUUID().toString().substring(0, 8);
        province = new UnitId(code);
        library = new LibraryId(code + "-lib");
        Actor system = actors.system();
        libraries
                .add(system, new NewUnit(province, new UnitId("cn"), UnitKind.PROVINCE, "试验省" + code, null))
                .orThrow();
        UnitId city = new UnitId(code + "-city");
        libraries
                .add(system, new NewUnit(city, province, UnitKind.CITY, "试验市" + code, null))
                .orThrow();
        libraries
                .add(system, new NewLibrary(library, "试验大学" + code, LibraryView.Kind.UNDERGRADUATE, city))
                .orThrow();
        secretary = hand(actors.actorAt("province-secretary", province));
        director = hand(actors.actor("director", library));
        librarian = hand(actors.actor("librarian", library));
        today = clock.today(clock.getZone());
    }

    @AfterEach
    void noProvince() {
        actors.forget(province);
    }

    private Hand hand(Actor actor) {
        return new Hand(pages, actor);
    }

    @Test
    @Tag("ORG-04")
    @Tag("ORG-06")
    @Tag("ORG-07")
    @Tag("ORG-08")
    @Tag("ORG-09")
    @Tag("ORG-10")
    @Tag("ORG-20")
    @Tag("ORG-21")
    void fromTheProvincesResponseToTheReportOfWhoHasRead() throws InterruptedException {
        levelOne();
        String group = group();
        String task = planFromTheTemplate();
        meeting();
        List<String> channels = threeChannels();
        closureOrder();
        posted(channels);
        directive();

        assertThat(librarian.page("/desk/groups/" + group)).contains("第一责任人", director.name());
        assertThat(librarian.page("/desk/tasks")).contains("清点口罩", "核对校外访问");
        assertThat(librarian.page(task)).contains("清点口罩", "24");
    }

    private void levelOne() {
        secretary.sent(
                "/province/response/levels",
                Map.of(
                        "unit", province.code(),
                        "level", "I",
                        "from", today.toString(),
                        "source", "省人民政府公告",
                        "reason", "疫情防控"));
        assertThat(director.page("/response/" + library)).contains("一级响应", "省人民政府公告", "本馆执行");
    }

    private String group() {
        String group = last(director.sent(
                "/desk/groups",
                Map.of(
                        "name", "疫情防控领导小组",
                        "kind", "leading",
                        "parent", "",
                        "areas", "安全防护",
                        "established", today.toString())));
        director.sent(
                "/desk/groups/" + group + "/members",
                Map.of("person", director.id(), "tier", "leader", "post", "first-responsible", "duty", "全面负责"));
        director.sent(
                "/desk/groups/" + group + "/members",
                Map.of("person", librarian.id(), "tier", "member", "post", "information-officer", "duty", "每日报送"));
        return group;
    }

    /** @return the page on which the plan is carried out */
    private String planFromTheTemplate() {
        Map<String, String> text = new HashMap<>(Map.of(
                "unit", province.code(),
                "kind", "emergency",
                "title", "防控应急预案",
                "issuer", "秘书处",
                "deadline", today.plusDays(2).toString(),
                "section-0-key", "supplies",
                "section-0-title", "物资筹备",
                "section-0-text", "清点并登记。"));
        text.putAll(Map.of(
                "post-0-key", "accountable",
                "post-0-title", "第一责任人",
                "post-0-holder", "馆长",
                "post-0-duties", "总负责",
                "post-1-key", "information",
                "post-1-title", "专职信息员",
                "post-1-holder", "馆员",
                "post-1-duties", "报送"));
        text.putAll(Map.of(
                "step-0-key", "stock",
                "step-0-title", "清点口罩",
                "step-0-does", "task",
                "step-0-post", "专职信息员",
                "step-0-within", "24",
                "step-0-milestone", "",
                "step-0-text", "登记可用天数"));
        String template = last(secretary.sent("/province/plan-templates", text));
        secretary.sent("/province/plan-templates/" + template + "/publication", Map.of());

        String plan = director.sent("/plans/templates/" + template + "/adoption", Map.of("answer", "adopted"));
        director.sent(plan + "/approval", Map.of("version", director.hidden(plan, "version")));
        return director.sent(
                plan + "/activation",
                Map.of(
                        "from", today.toString(),
                        "reason", "全省启动一级响应",
                        "person-0", librarian.id()));
    }

    private void meeting() {
        String meeting = director.sent(
                "/desk/meetings",
                Map.of(
                        "title", "落实一级响应",
                        "mode", "video",
                        "place", "会议号 123",
                        "day", today.plusDays(1).toString(),
                        "time", "09:00",
                        "minutes", "60",
                        "agenda", "校外能否正常获取",
                        "attendees", librarian.id()));
        director.sent(
                meeting + "/minutes",
                Map.of("version", "0", "minutes", "强调了三个问题。", "attendance-" + librarian.id(), "present"));
        director.sent(
                meeting + "/decisions",
                Map.of(
                        "text", "核对校外访问",
                        "accountable", librarian.id(),
                        "due", today.plusDays(2).toString()));
        String decision = director.found(meeting, "/decisions/([\\w-]+)/task");
        director.sent(meeting + "/decisions/" + decision + "/task", Map.of());
    }

    /** @return pages of the groups */
    private List<String> threeChannels() {
        String enterprise = channel("dingtalk", "教师钉钉群");
        director.sent(
                enterprise + "/robot", Map.of("address", "0123456789abcdef".repeat(2), "secret", "SEConly-a-test"));
        return List.of(enterprise, channel("qq", "读者QQ群"), channel("wechat", "馆员微信群"));
    }

    private String channel(String kind, String name) {
        return director.sent(
                "/desk/chat-groups",
                Map.of(
                        "library",
                        library.code(),
                        "kind",
                        kind,
                        "name",
                        name,
                        "audience",
                        "readers",
                        "keeper-post",
                        "专职信息员",
                        "keeper",
                        librarian.id(),
                        "members",
                        "120",
                        "established",
                        today.toString()));
    }

    /** The closure came to all three with the order: by itself to the one, for the keeper to post to the others. */
    private void posted(List<String> channels) {
        channels.forEach(group -> assertThat(librarian.page(group)).contains("闭馆通知"));
        String post = librarian.found("/desk/chat-posts", "/desk/chat-posts/([0-9a-f-]{36})");
        assertThat(librarian.page("/desk/chat-posts/" + post)).contains("今起闭馆", "待手工发布", "教师钉钉群");
    }

    private void closureOrder() throws InterruptedException {
        String order = "/api/v1/orders/" + secretary.api("/api/v1/orders", """
                        {"unit": "%s", "title": "推迟开学，公共场所关闭", "issuer": "省教育厅", "from": "%s", "reason": "疫情防控",
                         "mode": "closed", "steps": [{"action": "status.post", "parameters": {"text": "线上服务照常"}},
                                   {"action": "channels.post", "parameters": {"title": "闭馆通知", "text": "今起闭馆，线上服务照常"}}]}
                        """.formatted(province, today), "$.id");
        secretary.api(order + "/preview", "{}", "$.hash");
        secretary.api(order + "/application", "{}", "$.state");
        secretary.await(order, "applied");
        assertThat(director.page("/api/v1/openings?library=" + library + "&on=" + today))
                .contains("省教育厅", "\"open\":false", "\"open\":true");
        assertThat(director.page("/libraries/" + library + "/hours")).contains("疫情防控", "省教育厅");
    }

    private void directive() {
        String directive = secretary.sent(
                "/directives",
                Map.of(
                        "unit", province.code(),
                        "title", "关于做好防控工作的通知",
                        "issuer", "省教育厅",
                        "document", "1号",
                        "text", "按节点落实。",
                        "deadline", today.plusDays(3).toString()));
        assertThat(secretary.page(directive)).contains("未读");
        director.page(directive + "?at=" + library);
        director.sent(directive + "/acknowledgement", Map.of("at", library.code()));
        assertThat(secretary.page(directive)).contains("已签收");
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
