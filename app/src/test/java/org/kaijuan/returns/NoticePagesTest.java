package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;
import static org.kaijuan.TestPages.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The secretariat at its pages: a notice is written, issued with its files, followed up and closed. */
@KaijuanTest
class NoticePagesTest {

    private static final LibraryId XYU = new LibraryId("xyu");

    @Autowired
    TestPages pages;

    @Autowired
    ReturnsStage stage;

    @Autowired
    Notices notices;

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
}
