package org.kaijuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.time.LocalDate;
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
import org.kaijuan.identity.Counties;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.NewLibrary;
import org.kaijuan.identity.NewUnit;
import org.kaijuan.identity.UnitId;
import org.kaijuan.identity.UnitKind;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A library says in which county it stands, and what the county has decided acts on it at once. */
@KaijuanTest
class CountyPagesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 20);

    @Autowired
    private TestPages pages;

    @Autowired
    private TestActors actors;

    @Autowired
    private Libraries libraries;

    @Autowired
    private Counties counties;

    @Autowired
    private Levels levels;

    @Autowired
    private LevelDecisions decisions;

    @Autowired
    private Risks risks;

    @Autowired
    private JdbcClient jdbc;

    private UnitId province;
    private UnitId city;
    private UnitId county;
    private LibraryId library;
    private Actor director;

    @BeforeEach
    void aLibraryOfWhichOnlyTheCityIsKnown() {
        String code = "ct" + UUID.randomUUID().toString().substring(0, 8);
        province = unit(code, new UnitId("cn"), UnitKind.PROVINCE, "试验省");
        city = unit(code + "-city", province, UnitKind.CITY, "试验市");
        county = unit(code + "-county", city, UnitKind.COUNTY, "试验县");
        library = library(code + "-lib", city);
        library(code + "-there", county);
        director = actors.actor("director", library);
        Actor secretary = actors.actorAt("province-secretary", province);
        risks.tell(secretary, new NewRisk(List.of(county), Risk.HIGH, DAY, "省指挥部通告"))
                .orThrow();
        decisions
                .decide(secretary, new NewLevel(List.of(county), Level.II, DAY, null, "县政府通告", "疫情防控"))
                .orThrow();
    }

    @AfterEach
    void noProvince() {
        actors.forget(province);
    }

    @Test
    @Tag("OPN-13")
    @Tag("PRV-09")
    void whatTheCountyHasDecidedActsOnTheLibraryAtOnce() throws Exception {
        assertThat(pages.get(director, "/response/" + library))
                .hasStatusOk()
                .bodyText()
                .contains("还没有登记", "/response/" + library + "/county");
        assertThat(risks.at(library, DAY)).isEmpty();
        assertThat(pages.get(director, "/response/" + library + "/county"))
                .hasStatusOk()
                .bodyText()
                .contains("试验县", "二级响应", "高风险", "只按设区市和省计");

        assertThat(place(director, county.code())).hasStatus3xxRedirection();

        assertThat(counties.of(library)).get().extracting("id").isEqualTo(county);
        assertThat(levels.at(library, DAY).level()).isEqualTo(Level.II);
        assertThat(risks.at(library, DAY)).get().extracting("risk").isEqualTo(Risk.HIGH);
        String page = text(pages.get(director, "/response/" + library));
        assertThat(page).contains("试验县", "高风险", "二级响应");
        assertThat(page.split("class=\"card-box proposal\"", -1))
                .as("another risk is a step: a mode is proposed")
                .hasSize(2);
        assertThat(jdbc.sql("""
                        select detail ->> 'county' from audit.entry
                         where action = 'identity.library.placed' and library_id = :library
                        """)
                        .param("library", library.code())
                        .query(String.class)
                        .list())
                .containsExactly("试验县");

        assertThat(place(director, "-")).hasStatus3xxRedirection();
        assertThat(counties.of(library)).isEmpty();
        assertThat(levels.at(library, DAY).level()).isEqualTo(Level.NONE);
    }

    @Test
    void onlyCountiesOfTheCityAndOnlyWhoMay() throws Exception {
        UnitId elsewhere = unit(province + "-else", province, UnitKind.CITY, "别市");
        UnitId far = unit(province + "-far", elsewhere, UnitKind.COUNTY, "远县");

        assertThat(place(director, far.code())).hasStatus(422).bodyText().contains("没有这个县");
        assertThat(place(director, "Not a code")).hasStatus(422);
        assertThat(place(actors.actor("librarian", library), county.code())).hasStatus(403);
        assertThat(place(actors.actor("director", new LibraryId("jxau")), county.code()))
                .hasStatus(404);
        assertThat(place(actors.actor("liaison", library), county.code())).hasStatus3xxRedirection();
    }

    @Test
    @Tag("PRV-09")
    void theCountiesOfTheShippedProvinceAreKnownAndComeIntoTheTreeWhenTheyAreNeeded() {
        LibraryId gnnu = new LibraryId("gnnu");
        UnitId yudu = new UnitId("jx-360731");
        assertThat(counties.around(gnnu))
                .extracting(Counties.County::name)
                .hasSize(18)
                .doesNotHaveDuplicates()
                .contains("章贡区", "于都县");
        assertThat(counties.around(gnnu))
                .as("what is in the tree keeps its code")
                .contains(new Counties.County(new UnitId("jx-zhanggong"), "章贡区"));
        Actor gnnus = actors.actor("director", gnnu);
        try {
            counties.place(gnnus, gnnu, yudu).orThrow();
            assertThat(libraries.under(yudu).libraries()).containsExactly(gnnu);
            assertThat(libraries.get(gnnu).city()).isEqualTo("赣州市");
        } finally {
            counties.place(gnnus, gnnu, null).orThrow();
            jdbc.sql("delete from identity.unit where code = :code")
                    .param("code", yudu.code())
                    .update();
            jdbc.sql("update identity.change_counter set version = version + 1 where what = 'tree'")
                    .update();
        }
    }

    private UnitId unit(String code, UnitId parent, UnitKind kind, String name) {
        return libraries
                .add(actors.system(), new NewUnit(new UnitId(code), parent, kind, name, null))
                .orThrow();
    }

    private LibraryId library(String code, UnitId under) {
        NewLibrary wanted = new NewLibrary(new LibraryId(code), "大学" + code, LibraryView.Kind.UNDERGRADUATE, under);
        return libraries.add(actors.system(), wanted).orThrow();
    }

    private MvcTestResult place(Actor actor, String county) {
        return pages.post(actor, "/response/" + library + "/county", Map.of("county", county));
    }
}
