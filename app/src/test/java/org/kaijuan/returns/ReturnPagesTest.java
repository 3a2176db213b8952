package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

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
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

/** A librarian at the pages of a return, alone and with a colleague, and the secretary who accepts it. */
@KaijuanTest
class ReturnPagesTest {

    private static final LibraryId XYU = new LibraryId("xyu");

    @Autowired
    TestPages pages;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestActors actors;

    @Autowired
    ReturnsStage stage;

    @Autowired
    ReturnDrafts drafts;

    @Autowired
    BusinessClock clock;

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
                                "kind", "figure",
                                "key", "organisation.groups",
                                "version", "0",
                                "value", "3",
                                "quote", "下设3个工作组")))
                .hasStatus(303);
        assertThat(pages.post(
                        librarian,
                        path + "/entries",
                        Map.of(
                                "kind", "deed",
                                "key", "0192f0c4-6a4e-7c1e-9d53-1f6a2b3c4d5e",
                                "version", "0",
                                "deed", "COLLECTIVE",
                                "who", "图书馆党支部",
                                "title", "社区值守",
                                "text", "轮流到社区值守。")))
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
        MvcTestResult htmx = mvc.post()
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
                                "kind", "answer",
                                "key", "information.overview",
                                "version", "0",
                                "seen", "1",
                                "text", "第二位的话")))
                .hasStatus(303);
        assertThat(pages.get(one, path)).bodyText().contains("第二位的话");
    }

    @Test
    void aDeputyIsNamedAndDismissed() {
        Actor librarian = stage.librarian(new LibraryId("yznu"));
        Map<String, String> deputy =
                Map.of("person", librarian.requirePerson().toString(), "as", "deputy", "last", "2030-01-01");
        assertThat(pages.get(librarian, "/desk/returns/reporters")).hasStatusOk();
        assertThat(pages.post(librarian, "/desk/returns/reporters", deputy)).hasStatus(303);
        assertThat(pages.get(librarian, "/desk/returns/reporters")).bodyText().contains("代报送人");
        assertThat(pages.post(librarian, "/desk/returns/reporters/dismissal", deputy))
                .hasStatus(303);
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
