package org.kaijuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

@KaijuanTest
class LibrariesTest {

    private static final LibraryId JXAU = new LibraryId("jxau");

    @Autowired
    Libraries libraries;

    @Autowired
    TestActors actors;

    @Test
    void shippedLibrariesStandInTheOrderOfTheRegister() {
        assertThat(libraries.all())
                .extracting(LibraryView::name)
                .startsWith(
                        "赣南师范大学图书馆",
                        "江西科技学院图书馆",
                        "江西财经大学图书馆",
                        "江西服装学院图书馆",
                        "江西交通职业技术学院图书馆",
                        "江西理工大学图书馆",
                        "江西旅游商贸职业学院图书馆",
                        "江西农业大学图书馆",
                        "江西师范大学科技学院图书馆",
                        "江西师范大学图书馆",
                        "江西师范高等专科学校图书馆",
                        "江西卫生职业学院图书馆",
                        "江西应用科技学院图书馆",
                        "江西中医药大学图书馆",
                        "井冈山大学图书馆",
                        "九江职业技术学院图书馆",
                        "南昌职业大学图书馆",
                        "萍乡学院图书馆",
                        "新余学院图书馆",
                        "豫章师范学院图书馆");
        assertThat(libraries.get(JXAU).ordinal()).isEqualTo(8);
        assertThat(libraries.get(JXAU).city()).isEqualTo("南昌市");
    }

    @Test
    void importingTheShippedLibrariesAgainAddsNothing() {
        assertThat(libraries.importShipped(actors.system())).isZero();
    }

    @Test
    void aLibraryStandsInItsSchoolCityProvinceAndNation() {
        assertThat(libraries.ancestors(JXAU))
                .extracting(unit -> unit.id().code())
                .containsExactly("jxau", "jxau-school", "jx-nanchang", "jx", "cn");
        assertThat(libraries.under(new UnitId("jx-ganzhou")).codes())
                .contains("gnnu", "jxust")
                .doesNotContain("jxau");
    }

    @Test
    void aDepartmentStandsForItsLibrary() {
        UnitId department = new UnitId("xyu.tree-test");
        assertThat(libraries.add(
                        actors.system(),
                        new NewUnit(department, new UnitId("xyu"), UnitKind.DEPARTMENT, "咨询部", "Reference")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(libraries.under(department)).isEqualTo(Scope.of(new LibraryId("xyu")));
        assertThat(libraries.departments(new LibraryId("xyu")))
                .extracting(UnitView::name)
                .contains("咨询部");
    }

    @Test
    void aUnitMovesWithAllThatIsUnderIt() {
        Actor system = actors.system();
        libraries
                .add(system, new NewUnit(new UnitId("jx-move"), new UnitId("jx"), UnitKind.CITY, "甲市", null))
                .orThrow();
        libraries
                .add(
                        system,
                        new NewUnit(
                                new UnitId("jx-move-county"), new UnitId("jx-nanchang"), UnitKind.COUNTY, "乙县", null))
                .orThrow();
        libraries
                .add(
                        system,
                        new NewUnit(
                                new UnitId("move-school"), new UnitId("jx-move-county"), UnitKind.SCHOOL, "丙学院", null))
                .orThrow();
        UnitView county = libraries.unit(new UnitId("jx-move-county"));
        libraries
                .move(system, county.id(), county.version(), new UnitId("jx-move"))
                .orThrow();
        assertThat(libraries.unit(new UnitId("move-school")).isUnder(new UnitId("jx-move")))
                .isTrue();
        assertThat(libraries.move(system, county.id(), county.version(), new UnitId("jx-nanchang")))
                .isEqualTo(Outcome.refused("identity.changed-meanwhile"));
    }

    @Test
    void nobodyChangesABranchThatTheyHoldOnlyInPart() {
        Actor administrator = actors.actor("administrator", JXAU);
        assertThatThrownBy(() -> libraries.rename(administrator, new UnitId("jx-nanchang"), 0, "x", ""))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> libraries.add(
                        Actor.system("nobody", Map.of()),
                        new NewUnit(new UnitId("jx-x"), new UnitId("jx"), UnitKind.CITY, "x", null)))
                .isInstanceOf(ForbiddenException.class);
    }
}
