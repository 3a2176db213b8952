package org.kaijuan.identity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.NewPerson;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PeopleImport;
import org.kaijuan.identity.PersonView;
import org.kaijuan.identity.signin.PersonAccounts;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.web.TableFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@KaijuanTest
class PeopleIntakeTest {

    private static final LibraryId PXC = new LibraryId("pxc");
    private static final LibraryId YZNU = new LibraryId("yznu");

    @Autowired
    PeopleIntake intake;

    @Autowired
    PeopleInOneGo inOneGo;

    @Autowired
    People people;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    TestActors actors;

    @Autowired
    MockMvc mvc;

    private Actor administrator;
    private String no;

    @BeforeEach
    void fresh() {
        administrator = actors.actor("administrator", PXC);
        no = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aPreviewCountsAndChangesNobody() {
        BatchView batch = preview("姓名,学号,邮箱\n甲,%1$s-1,a@example.org\n乙,%1$s-2,\n");
        assertThat(batch.created()).isEqualTo(2);
        assertThat(batch.state()).isEqualTo(BatchView.State.PREVIEWED);
        assertThat(people.findByCard(PXC, no + "-1")).isEmpty();
    }

    @Test
    void everyBadRowSaysInWordsWhy() {
        people.register(actors.system(), NewPerson.staff(YZNU, "他馆", "taken" + no))
                .orThrow();
        BatchView batch = preview("""
                姓名,学号,用户名,邮箱,电话,身份,部门
                ,%1$s-1,,,,,
                甲,,,,,,
                乙,%1$s-3,,not-mail,,,
                丙,%1$s-4,,,abc,,
                丁,%1$s-5,,,,外星人,
                戊,%1$s-6,,,,,无此部门
                己,%1$s-7,TAKEN%1$s,,,,
                庚,%1$s-8,,,,,
                辛,%1$s-8,,,,,
                """);
        assertThat(reasons(batch))
                .containsExactly(
                        "identity.import.no-name",
                        "identity.import.no-identifier",
                        "identity.import.bad-email",
                        "identity.import.bad-phone",
                        "identity.import.unknown-category",
                        "identity.import.unknown-department",
                        "identity.import.username-taken",
                        "identity.import.same-card");
        assertThat(intake.sample(administrator, batch.id(), RowView.Action.REFUSE, 100))
                .extracting(RowView::position)
                .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 10L);
        assertThat(batch.created()).isEqualTo(1);
    }

    @Test
    void anImportCreatesUpdatesAndLeavesTheRest() {
        apply(preview("姓名,学号,身份\n甲,%1$s-1,学生\n乙,%1$s-2,教师\n"));
        BatchView second = preview("姓名,学号,邮箱\n甲改,%1$s-1,new@example.org\n乙,%1$s-2,\n丙,%1$s-3,\n");
        assertThat(List.of(second.created(), second.updated(), second.same())).containsExactly(1L, 1L, 1L);
        apply(second);
        PersonView changed = people.findByCard(PXC, no + "-1").orElseThrow();
        assertThat(changed.name()).isEqualTo("甲改");
        assertThat(changed.email()).isEqualTo("new@example.org");
        assertThat(people.findByCard(PXC, no + "-2").orElseThrow().category())
                .as("a blank cell erases nothing")
                .isEqualTo("teacher");
    }

    @Test
    void undoPutsBackWhatNobodyHasTouched() {
        apply(preview("姓名,学号\n老甲,%1$s-1\n老乙,%1$s-2\n"));
        BatchView batch = apply(preview("姓名,学号\n新甲,%1$s-1\n新乙,%1$s-2\n丙,%1$s-3\n丁,%1$s-4\n"));
        people.correctOwn(people.actor(id(2), Actor.Via.WEB), "own@example.org", null, "zh-CN")
                .orThrow();
        accounts.givePassword(actors.system(), List.of(id(4)), "tea-window-river", false)
                .orThrow();
        BatchView undone = intake.undo(administrator, batch.id()).orThrow();
        assertThat(undone.kept()).isEqualTo(2);
        assertThat(people.get(id(1)).name()).isEqualTo("老甲");
        assertThat(people.get(id(2)).name()).as("changed by the person since").isEqualTo("新乙");
        assertThat(people.findByCard(PXC, no + "-3")).isEmpty();
        assertThat(people.findByCard(PXC, no + "-4")).as("can sign in since").isPresent();
        assertThat(intake.undo(administrator, batch.id())).isEqualTo(Outcome.refused("identity.import-not-applied"));
    }

    @Test
    void applyingTwiceIsRefused() {
        BatchView batch = apply(preview("姓名,学号\n甲,%1$s-1\n"));
        assertThat(intake.apply(administrator, batch.id())).isEqualTo(Outcome.refused("identity.import-done"));
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        byte[] file = "姓名,学号\n甲,%1$s-1\n乙,%1$s-2\n".formatted(no).getBytes(StandardCharsets.UTF_8);
        assertThat(run(file).created()).isEqualTo(2);
        assertThat(run(file)).isEqualTo(new PeopleImport.Counts(2, 0, 0, 0));
    }

    @Test
    void aFileInGb18030IsRead() throws IOException {
        byte[] file = "姓名,学号,身份\n赵钱孙,%1$s-1,教师\n".formatted(no).getBytes(Charset.forName("GB18030"));
        assertThat(run(file).created()).isEqualTo(1);
        assertThat(people.findByCard(PXC, no + "-1").orElseThrow().name()).isEqualTo("赵钱孙");
    }

    @Test
    void aTableWithoutTheNeededColumnsIsRefusedAsAWhole() {
        TableFile table = read("name,mail\nA,a@example.org\n".getBytes(StandardCharsets.UTF_8));
        assertThat(intake.preview(administrator, PXC, "x.csv", table)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theBatchOfAnotherLibraryDoesNotExist() {
        BatchView batch = preview("姓名,学号\n甲,%1$s-1\n");
        Actor elsewhere = actors.actor("administrator", YZNU);
        assertThatThrownBy(() -> intake.apply(elsewhere, batch.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onThePageAFileIsUploadedAndItsBadRowsAreShown() throws Exception {
        MockMultipartFile file = new MockMultipartFile(
                "file",
                "新生.csv",
                "text/csv",
                "姓名,学号\n甲,%1$s-1\n,%1$s-2\n".formatted(no).getBytes(StandardCharsets.UTF_8));
        String location = mvc.perform(multipart("/people/imports")
                        .file(file)
                        .param("library", "pxc")
                        .with(csrf())
                        .with(actors.signIn(administrator)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).startsWith("/people/imports/");
        String page = mvc.perform(get(location).with(actors.signIn(administrator)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("没有姓名").contains("导入 1 人");
    }

    @Test
    void tenThousandRowsTakeSeconds() {
        StringBuilder csv = new StringBuilder("姓名,学号\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append("读者")
                    .append(i)
                    .append(',')
                    .append(no)
                    .append('-')
                    .append(i)
                    .append('\n');
        }
        long start = System.nanoTime();
        BatchView batch = apply(preview(csv.toString().replace("%", "%%")));
        assertThat(batch.created()).isEqualTo(10_000);
        assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(60);
        assertThat(intake.undo(administrator, batch.id()).orThrow().kept()).isZero();
    }

    private PersonId id(int number) {
        return people.findByCard(PXC, no + "-" + number).orElseThrow().id();
    }

    private BatchView preview(String csv) {
        UUID id = intake.preview(
                        administrator, PXC, "people.csv", read(csv.formatted(no).getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        return intake.get(administrator, id);
    }

    private BatchView apply(BatchView batch) {
        return intake.apply(administrator, batch.id()).orThrow();
    }

    private PeopleImport.Counts run(byte[] file) throws IOException {
        return inOneGo.run(administrator, PXC, "people.csv", new ByteArrayInputStream(file), (position, reason) -> {});
    }

    private List<String> reasons(BatchView batch) {
        return intake.sample(administrator, batch.id(), RowView.Action.REFUSE, 100).stream()
                .map(row -> row.reason() == null ? "" : row.reason().key())
                .toList();
    }

    private static TableFile read(byte[] file) {
        try {
            return TableFile.read(new ByteArrayInputStream(file), "people.csv").orThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
