package org.kaijuan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.opening.HoursText;
import org.kaijuan.opening.NewDays;
import org.kaijuan.opening.OpeningHours;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The readers' FAQ, the editors' desk and the province's view, as people click them. */
@KaijuanTest
class AnswersPagesTest {

    private static final LibraryId LIBRARY = new LibraryId("pxc");
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Entries entries;

    @Autowired
    private OpeningHours hours;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestActors actors;

    private Actor librarian;

    @BeforeEach
    void someone() {
        librarian = actors.actor("librarian", LIBRARY);
    }

    @Test
    @Tag("PUB-07")
    void anybodyBrowsesTheBankByCategoryWithoutSigningIn() {
        assertThat(mvc.get().uri("/answers")).hasStatusOk().bodyText().contains("/answers?library=pxc");
        assertThat(mvc.get().uri("/answers?library=pxc"))
                .hasStatusOk()
                .bodyText()
                .contains("/answers/general?library=pxc", "图书馆常识");
        assertThat(mvc.get().uri("/answers/general?library=pxc"))
                .hasStatusOk()
                .bodyText()
                .contains("图书馆几点开门、几点关门？", "来源：")
                .doesNotContain("{{");
        assertThat(mvc.get().uri("/answers/general?library=pxc&lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("What are the opening hours?");
        assertThat(mvc.get().uri("/answers/nothing?library=pxc")).hasStatus(404);
    }

    @Test
    @Tag("PUB-07")
    void anEntryThatEndedBetweenQuestionAndClickSaysSo() {
        LocalDate today = clock.today(clock.getZone());
        EntryContent over = Stage.content(Stage.unique("旧消息"), "旧答案", null, today.minusDays(1));
        EntryId id = entries.create(librarian, LIBRARY, over).orThrow();
        EntryView entry = entries.publish(librarian, id, 1).orThrow();

        assertThat(mvc.get().uri(entry.path() + "?library=pxc"))
                .hasStatus(410)
                .bodyText()
                .contains("不在有效期内")
                .doesNotContain("旧答案");
    }

    @Test
    @Tag("PUB-05")
    void hoursChangeAndTheAnswerFollowsAtOnce() {
        String question = Stage.unique("借书几点");
        EntryId id = entries.create(librarian, LIBRARY, Stage.content(question, "借还书处{{hours:loan-desk}}。"))
                .orThrow();
        EntryView entry = entries.publish(librarian, id, 1).orThrow();

        set("09:00-11:30");
        assertThat(mvc.get().uri(entry.path() + "?library=pxc")).bodyText().contains("9:00–11:30");
        set("08:00-17:10");
        assertThat(mvc.get().uri(entry.path() + "?library=pxc")).bodyText().contains("8:00–17:10");
    }

    @Test
    @Tag("PUB-05")
    @Tag("SVC-41")
    void aLibrarianWritesAnAnswerWithAPictureLooksAtItAndPublishesIt() {
        String question = Stage.unique("怎么打印");
        MvcTestResult saved = perform(mvc.post()
                .uri("/desk/answers")
                .multipart()
                .file(new MockMultipartFile("picture", "step.png", "image/png", PIXEL))
                .param("bank", "pxc")
                .param("question", question)
                .param("phrasings", "打印在哪里\n哪里能打印")
                .param("answer", "1. 登录\n2. 选择文件")
                .param("pictureText", "打印按钮")
                .param("category", "general")
                .param("act", "publish"));
        assertThat(saved).hasStatus3xxRedirection();

        EntryView entry = find(question);
        assertThat(entry.phrasings()).containsExactly("打印在哪里", "哪里能打印");
        assertThat(entry.content().in("zh-CN").answer()).contains("![打印按钮](picture:");
        MvcTestResult page = mvc.get().uri(entry.path() + "?library=pxc").exchange();
        assertThat(page).bodyText().contains("<ol>", "登录", "alt=\"打印按钮\"");
        String file = AnswerText.parse(entry.answer()).pictures().getFirst().file();
        assertThat(mvc.get().uri("/answers/pictures/" + file)).hasStatusOk().hasContentType("image/png");
        assertThat(get("/desk/answers/" + entry.id())).hasStatusOk().bodyText().contains(question);
        assertThat(get("/desk/answers?q=" + question)).hasStatusOk().bodyText().contains(question);
        assertThat(get("/desk/answers?format=xlsx&q=" + question)).hasStatusOk();
    }

    @Test
    @Tag("SVC-41")
    void theProvincesAnswersTakePicturesToo() {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        String question = Stage.unique("全省平台怎么登录");
        MvcTestResult saved = mvc.post()
                .uri("/desk/answers")
                .multipart()
                .file(new MockMultipartFile("picture", "step.png", "image/png", PIXEL))
                .param("bank", "province")
                .param("question", question)
                .param("answer", "1. 打开平台")
                .param("pictureText", "登录页")
                .param("category", "general")
                .param("act", "publish")
                .with(actors.signIn(secretary))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(saved).hasStatus3xxRedirection();

        EntryView entry = find(question);
        assertThat(entry.isOfProvince()).isTrue();
        String file = AnswerText.parse(entry.answer()).pictures().getFirst().file();
        assertThat(mvc.get().uri("/answers/pictures/" + file)).hasStatusOk().hasContentType("image/png");
    }

    @Test
    @Tag("PUB-05")
    void editorsFindTwoCharactersAndOneAndWordsSideBySide() {
        String word = Stage.unique("").substring(0, 8);
        String question = "樟树药材" + word + "展览";
        entries.create(librarian, LIBRARY, Stage.content(question, "在二楼 Reading Room。"))
                .orThrow();

        assertThat(get("/desk/answers?q=药材&sort=changed")).bodyText().contains(question);
        assertThat(get("/desk/answers?q=樟&sort=changed")).bodyText().contains(question);
        assertThat(get("/desk/answers?q=reading room&sort=changed")).bodyText().contains(question);
        assertThat(get("/desk/answers?q=材药&sort=changed")).bodyText().doesNotContain(question);
        assertThat(get("/desk/answers?q=药材展览&sort=changed")).bodyText().doesNotContain(question);
    }

    @Test
    @Tag("PUB-05")
    void anUnknownPlaceholderIsRefusedAndNothingTypedIsLost() {
        MvcTestResult refused = perform(mvc.post()
                .uri("/desk/answers")
                .multipart()
                .param("bank", "pxc")
                .param("question", Stage.unique("错"))
                .param("answer", "写好的答案 {{hours:moon}}")
                .param("category", "general")
                .param("act", "save"));

        assertThat(refused).hasStatus(422).bodyText().contains("写好的答案", "hours:moon");
    }

    @Test
    @Tag("PUB-16")
    void aTableIsLookedAtImportedByAJobAndTakenBack() {
        String question = Stage.unique("表格里的问题");
        String table = "question,answer,category\n" + question + ",有答案,生活\n没有答案,,\n";
        MvcTestResult handedIn = perform(mvc.post()
                .uri("/desk/answers/imports")
                .multipart()
                .file(new MockMultipartFile("table", "bank.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .param("bank", "pxc"));
        String batch = Objects.requireNonNull(handedIn.getResponse().getRedirectedUrl());
        assertThat(get(batch)).hasStatusOk().bodyText().contains("导入并发布 1 条", "第 3 行");
        assertThat(get(batch + "/refused")).hasStatusOk();

        assertThat(perform(mvc.post().uri(batch + "/application"))).hasStatus3xxRedirection();

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> entries.visible(LIBRARY, clock.today(clock.getZone())).stream()
                        .anyMatch(entry -> entry.question().equals(question)));
        assertThat(get("/desk/answers/imports")).hasStatusOk().bodyText().contains("bank.csv", "撤销导入");
        assertThat(perform(mvc.post().uri(batch + "/undo"))).hasStatus3xxRedirection();
        assertThat(entries.visible(LIBRARY, clock.today(clock.getZone())))
                .noneMatch(entry -> entry.question().equals(question));
    }

    @Test
    @Tag("PUB-16")
    void aLibraryHidesAnEntryOfTheProvinceAndAnswersAnotherInItsOwnWords() {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        EntryId one = province(secretary);
        EntryId two = province(secretary);

        assertThat(perform(mvc.post().uri("/desk/answers/" + one + "/hiding"))).hasStatus3xxRedirection();
        assertThat(entries.visible(LIBRARY, today(), one)).isEmpty();
        assertThat(perform(mvc.post().uri("/desk/answers/" + one + "/showing"))).hasStatus3xxRedirection();
        assertThat(entries.visible(LIBRARY, today(), one)).isPresent();

        String edit = Objects.requireNonNull(perform(mvc.post().uri("/desk/answers/" + two + "/override"))
                .getResponse()
                .getRedirectedUrl());
        assertThat(get(edit)).hasStatusOk().bodyText().contains("全省的答案");
        assertThat(perform(mvc.post().uri("/desk/answers/" + two + "/override")))
                .hasStatus(422);
        assertThat(mvc.get().uri("/province/answers").with(actors.signIn(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("江西农业大学图书馆");
    }

    private EntryId province(Actor secretary) {
        EntryId id = entries.create(secretary, null, Stage.content(Stage.unique("全省的问题"), "全省的答案"))
                .orThrow();
        entries.publish(secretary, id, 1).orThrow();
        return id;
    }

    private EntryView find(String question) {
        return entries.visible(LIBRARY, today()).stream()
                .filter(entry -> entry.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return clock.today(clock.getZone());
    }

    private void set(String text) {
        hours.setDays(
                        actors.actor("director", LIBRARY),
                        new NewDays(LIBRARY, "loan-desk", Period.day(today()), HoursText.parse(text), "馆办", "调整"))
                .orThrow();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(actors.signIn(librarian)).exchange();
    }

    private MvcTestResult perform(MockMvcTester.MockMvcRequestBuilder request) {
        return request.with(actors.signIn(librarian))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private MvcTestResult perform(MockMvcTester.MockMultipartMvcRequestBuilder request) {
        return request.with(actors.signIn(librarian))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }
}
