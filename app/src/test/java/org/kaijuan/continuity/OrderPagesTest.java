package org.kaijuan.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;
import static org.kaijuan.TestPages.text;

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
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A director at work: three steps, a preview as picture and table, the page of the order, the way back. */
@KaijuanTest
class OrderPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("jxjtxy");
    private static final LocalDate DAY = LocalDate.of(2033, 4, 4);
    private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    private Stage stage;

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Test
    @Tag("OPN-03")
    void anOrderIsMadeInThreeStepsAndTakenBack() throws Exception {
        Actor director = actors.actor("director", LIBRARY);

        MvcTestResult drafted = post(
                director,
                "/orders",
                Map.of(
                        "unit",
                        LIBRARY.code(),
                        "title",
                        "疫情期间半开放",
                        "from",
                        DAY.toString(),
                        "to",
                        DAY.plusDays(9).toString(),
                        "reason",
                        "仅提供图书借还服务",
                        "mode",
                        Mode.HALF_OPEN));
        assertThat(drafted).hasStatus3xxRedirection();
        String order = location(drafted).replace("/steps", "");
        assertThat(get(director, order + "/steps")).hasStatusOk().bodyText().contains("设定开放模式", "模式：半开放");
        assertThat(get(director, order + "/steps?action=policies.set")).hasStatusOk();
        assertThat(post(director, order + "/steps", Map.of("action", "services.switch")))
                .hasStatus(422);
        assertThat(post(
                        director,
                        order + "/steps",
                        Map.of("action", "services.switch", "p-services", "consultation", "p-state", "closed")))
                .hasStatus3xxRedirection();
        assertThat(post(director, order + "/steps/1/removal", Map.of())).hasStatus3xxRedirection();

        String preview = text(get(director, order + "/preview"));
        assertThat(preview).contains("<svg", "阅览室", "关闭 1", "不变 1", "下达给 1 家图书馆");
        assertThat(get(director, order + "/preview?format=xlsx")).hasStatusOk();
        assertThat(post(director, order + "/application", Map.of("hash", "0".repeat(64))))
                .hasStatus(422)
                .bodyText()
                .contains("请重新预览");
        assertThat(post(director, order + "/application", Map.of("hash", found(HASH, preview))))
                .hasStatus3xxRedirection();

        assertThat(get(director, order)).hasStatusOk().bodyText().contains("已生效", "下达前看到的影响", "未复原", "执行完毕", "删去步骤：");
        assertThat(get(director, "/switches?library=" + LIBRARY)).bodyText().contains("疫情期间半开放", "阅览室");
        String revision = text(get(director, order + "/revision"));
        Map<String, String> until = Map.of(
                "version", found(VERSION, revision), "to", DAY.plusDays(19).toString(), "why", "推迟返校");
        assertThat(post(director, order + "/revision/previews", until))
                .hasStatusOk()
                .bodyText()
                .contains("按此修订", "4月23日");
        assertThat(post(director, order + "/revision", until)).hasStatus3xxRedirection();
        assertThat(get(director, order)).bodyText().contains("推迟返校");

        assertThat(get(director, order + "/undo")).hasStatusOk().bodyText().contains("撤销的影响");
        assertThat(post(director, order + "/undo", Map.of("why", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明缘由");
        assertThat(post(director, order + "/undo", Map.of("why", "提前返校"))).hasStatus3xxRedirection();
        assertThat(get(director, order)).bodyText().contains("已撤销").doesNotContain("未复原");
        assertThat(get(director, "/orders")).hasStatusOk().bodyText().contains("疫情期间半开放");
        assertThat(get(director, "/orders?format=xlsx")).hasStatusOk();
        assertThat(get(director, "/switches?which=all&format=xlsx")).hasStatusOk();
    }

    @Test
    void whatIsMissingStandsBesideTheFieldAndNothingTypedIsLost() throws Exception {
        Actor director = actors.actor("director", LIBRARY);

        assertThat(post(director, "/orders", Map.of("unit", LIBRARY.code(), "title", "只有标题", "mode", "")))
                .hasStatus(422)
                .bodyText()
                .contains("只有标题");
        assertThat(get(actors.actor("librarian", LIBRARY), "/orders")).hasStatusOk();
        assertThat(get(actors.actor("librarian", LIBRARY), "/orders/new")).hasStatus(403);
    }

    /** On a morning of 2033, when orders are carried out at once. */
    private MvcTestResult get(Actor actor, String path) throws Exception {
        return stage.on(DAY, () -> pages.get(actor, path));
    }

    private MvcTestResult post(Actor actor, String path, Map<String, String> fields) throws Exception {
        return stage.on(DAY, () -> pages.post(actor, path, fields));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
