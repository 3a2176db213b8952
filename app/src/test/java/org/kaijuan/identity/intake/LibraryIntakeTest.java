package org.kaijuan.identity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewPerson;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.TableFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KaijuanTest
class LibraryIntakeTest {

    @Autowired
    LibraryIntake intake;

    @Autowired
    Libraries libraries;

    @Autowired
    People people;

    @Autowired
    TestActors actors;

    @Autowired
    JdbcClient jdbc;

    private String code;

    @BeforeEach
    void fresh() {
        code = "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Other tests know 20 libraries. */
    @AfterEach
    void leaveTheRegisterAsItWas() {
        jdbc.sql("delete from identity.person where library_id = :code")
                .param("code", code)
                .update();
        libraries
                .find(code)
                .ifPresent(left -> libraries.remove(actors.system(), left.id()).orThrow());
    }

    @Test
    void librariesAreAddedRenamedAndTakenBack() {
        LibraryBatchView batch = preview("代码,学校,类型,城市\n%s,甲学院,高职高专,南昌市\n%s-b,丁学院,本科,南昌市\njxau,江西农业大学,本科,南昌市\n");
        assertThat(batch.count(RowView.Action.CREATE)).isEqualTo(2);
        assertThat(batch.count(RowView.Action.SAME)).isEqualTo(1);
        assertThat(libraries.find(code)).isEmpty();
        intake.apply(actors.system(), batch.id()).orThrow();
        assertThat(libraries.find(code)).map(LibraryView::name).contains("甲学院图书馆");

        LibraryBatchView renaming = preview("代码,学校,类型,城市\n%s,乙大学,本科,南昌市\n");
        intake.apply(actors.system(), renaming.id()).orThrow();
        assertThat(libraries.find(code)).map(LibraryView::name).contains("乙大学图书馆");
        intake.undo(actors.system(), renaming.id()).orThrow();
        assertThat(libraries.find(code)).map(LibraryView::school).contains("甲学院");
        assertThat(intake.undo(actors.system(), batch.id()).orThrow().kept()).isZero();
        assertThat(libraries.find(code)).isEmpty();
    }

    @Test
    void aLibraryWithPeopleStays() {
        LibraryBatchView batch = preview("代码,学校,类型,城市\n%s,丙学院,本科,南昌市\n");
        intake.apply(actors.system(), batch.id()).orThrow();
        people.register(actors.system(), NewPerson.reader(new LibraryId(code), "读者", code))
                .orThrow();
        assertThat(intake.undo(actors.system(), batch.id()).orThrow().kept()).isEqualTo(1);
        assertThat(libraries.find(code)).isPresent();
    }

    @Test
    void badRowsSayWhy() {
        LibraryBatchView batch = preview("""
                代码,学校,类型,城市
                Bad Code,甲,本科,南昌市
                %s,乙,本科,南昌市
                %s,丙,本科,南昌市
                %s-a,,本科,南昌市
                %s-b,丁,小学,南昌市
                %s-c,戊,本科,亚特兰蒂斯
                jxau,江西农业大学,本科,赣州市
                """);
        assertThat(batch.lines().stream()
                        .filter(line -> line.reason() != null)
                        .map(line -> line.reason().key()))
                .containsExactly(
                        "identity.import.bad-code",
                        "identity.import.same-code",
                        "identity.import.no-school",
                        "identity.import.unknown-kind",
                        "identity.import.unknown-city",
                        "identity.import.other-city");
    }

    @Test
    void theRegisterIsChangedByWhoHoldsItAsAWhole() {
        Actor ofOneLibrary = actors.actor("administrator", new LibraryId("jxau"));
        assertThatThrownBy(() -> intake.preview(ofOneLibrary, "x.csv", read("代码,学校,类型,城市\n")))
                .isInstanceOf(ForbiddenException.class);
    }

    private LibraryBatchView preview(String csv) {
        Actor system = actors.system();
        return intake.get(
                system,
                intake.preview(system, "libraries.csv", read(csv.replace("%s", code)))
                        .orThrow());
    }

    private static TableFile read(String csv) {
        try {
            return TableFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "libraries.csv")
                    .orThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
