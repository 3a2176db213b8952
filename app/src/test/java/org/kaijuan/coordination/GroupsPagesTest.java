package org.kaijuan.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.coordination.Stage.JXUST;
import static org.kaijuan.coordination.Stage.id;
import static org.kaijuan.coordination.Stage.person;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.Provenance;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Groups through their pages: three tiers, several leaders, posts, groups below, history, the province's board. */
@KaijuanTest
class GroupsPagesTest {

    @Autowired
    private Stage stage;

    @Autowired
    private TestActors actors;

    @Autowired
    private Figures figures;

    @Test
    @Tag("ORG-06")
    @Tag("ORG-11")
    @Tag("ORG-12")
    @Tag("ORG-13")
    @Tag("ORG-17")
    void aGroupHasLeadersDeputiesAndMembersSinceADay() {
        Actor director = stage.director();
        Actor secretary = stage.librarian();
        Actor deputy = stage.librarian();
        Actor officer = stage.librarian();
        String group = establish(director, "领导小组甲", "1988-02-06", "");

        assertThat(appoint(director, group, director, "leader", "first-responsible", "全面负责"))
                .hasStatus(303);
        assertThat(appoint(director, group, secretary, "leader", "", "")).hasStatus(303);
        assertThat(appoint(director, group, deputy, "deputy", "", "")).hasStatus(303);
        assertThat(appoint(director, group, officer, "member", "information-officer", "每日报送"))
                .hasStatus(303);
        assertThat(appoint(director, group, officer, "member", "first-responsible", ""))
                .hasStatus(422)
                .bodyText()
                .contains("第一责任人已是 " + director.name());

        assertThat(stage.get(officer, "/desk/groups/" + group))
                .hasStatusOk()
                .bodyText()
                .contains(director.name(), secretary.name(), deputy.name(), "每日报送", "专职信息员", "舆控宣传", "安全防护");
        assertThat(stage.get(officer, "/desk/groups?library=jxust"))
                .hasStatusOk()
                .bodyText()
                .contains("领导小组甲");
        assertThat(stage.get(officer, "/desk/groups?library=jxust&format=xlsx")).hasStatusOk();

        assertThat(stage.post(director, "/desk/groups/" + group + "/members/removal", Map.of("person", person(deputy))))
                .hasStatus(303);
        assertThat(stage.get(director, "/desk/groups/" + group + "?lang=en"))
                .bodyText()
                .contains("Former members (1)", deputy.name());
    }

    @Test
    @Tag("ORG-18")
    void threeGroupsWorkUnderALeadingOneAndAreCounted() {
        Actor director = stage.director();
        String leading = establish(director, "领导小组乙", "1987-02-06", "");
        for (String name : new String[] {"综合宣传组", "排查保障组", "疫情督查组"}) {
            establish(director, name, "1987-02-06", leading);
        }

        assertThat(stage.get(director, "/desk/groups/" + leading))
                .bodyText()
                .contains("下设工作组", "综合宣传组", "排查保障组", "疫情督查组");
        Period day = Period.day(LocalDate.of(1987, 2, 6));
        var counted = figures.value("organisation.groups", figures.scope(director, JXUST.code()), day);
        assertThat(counted.value()).isEqualTo(FigureValue.of(3));
        assertThat(counted.definition().provenance()).isEqualTo(Provenance.COMPUTED);
        Period before = Period.day(LocalDate.of(1987, 2, 5));
        assertThat(figures.value("organisation.groups", figures.scope(director, JXUST.code()), before)
                        .value())
                .isEqualTo(FigureValue.nothing());

        assertThat(stage.post(director, "/desk/groups/" + leading + "/dissolution", Map.of()))
                .hasStatus(303);
        assertThat(stage.get(director, "/desk/groups/" + leading)).bodyText().contains("已撤销");
    }

    @Test
    void aGroupDoesNotHangBelowItself() {
        Actor director = stage.director();
        String above = establish(director, "上面", "1986-02-06", "");
        String below = establish(director, "下面", "1986-02-06", above);

        assertThat(stage.post(
                        director,
                        "/desk/groups/" + above + "/details",
                        Map.of(
                                "name", "上面",
                                "kind", "leading",
                                "parent", below,
                                "established", "1986-02-06",
                                "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("请另选一个");
    }

    @Test
    void peopleOfOtherLibrariesFindNothingAndReadersNoDoor() {
        String group = establish(stage.director(), "别人看不到", "1985-02-06", "");

        assertThat(stage.get(actors.actor("director", Stage.ELSEWHERE), "/desk/groups/" + group))
                .hasStatus(404);
        assertThat(stage.get(actors.reader(JXUST), "/desk/groups/" + group)).hasStatus(403);
        assertThat(appoint(stage.librarian(), group, stage.librarian(), "member", "", ""))
                .hasStatus(403);
    }

    @Test
    @Tag("ORG-13")
    void theProvincesTemplateSetsAllGroupsUpOnce() {
        Actor province = actors.actorAt("province-secretary", new UnitId("jx"));
        Actor director = actors.actor("director", new LibraryId("gnnu"));
        assertThat(stage.get(province, "/province/group-template"))
                .hasStatusOk()
                .bodyText()
                .contains("疫情防控工作领导小组");
        assertThat(stage.post(province, "/province/group-template", Map.of("body", "- | 没有上级 | | | | |")))
                .hasStatus(422);

        assertThat(stage.post(director, "/desk/groups/adoption", Map.of("established", "2020-02-06")))
                .hasStatus(303);
        assertThat(stage.get(director, "/desk/groups")).bodyText().contains("疫情督查组", "线上服务组");
        assertThat(stage.post(director, "/desk/groups/adoption", Map.of("established", "2020-02-06")))
                .hasStatus(422);
        assertThat(stage.get(province, "/province/groups"))
                .hasStatusOk()
                .bodyText()
                .contains("第一责任人");
        assertThat(stage.get(province, "/province/groups?format=xlsx")).hasStatusOk();
    }

    private String establish(Actor director, String name, String day, String parent) {
        return id(stage.post(
                director,
                "/desk/groups",
                Map.of(
                        "name", name,
                        "kind", parent.isEmpty() ? "leading" : "working",
                        "parent", parent,
                        "areas", "舆控宣传、安全防护，应急处置",
                        "established", day)));
    }

    private MvcTestResult appoint(Actor director, String group, Actor who, String tier, String post, String duty) {
        return stage.post(
                director,
                "/desk/groups/" + group + "/members",
                Map.of("person", person(who), "tier", tier, "post", post, "duty", duty));
    }
}
