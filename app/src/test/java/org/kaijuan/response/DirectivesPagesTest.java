package org.kaijuan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;
import static org.kaijuan.TestPages.text;

import java.nio.charset.StandardCharsets;
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
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A directive runs down: province, one city that is staffed and one that is not, a school, libraries. */
@KaijuanTest
class DirectivesPagesTest {

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Libraries libraries;

    @Autowired
    Directives directives;

    private String code;
    private UnitId province;
    private UnitId city;
    private LibraryId cityLibrary;
    private LibraryId direct;
    private Actor secretary;
    private Actor cityLiaison;

    @AfterEach
    void noProvince() {
        actors.forget(province);
    }

    @BeforeEach
    void aProvince() {
        code = "dv" + UUID.randomUUID().toString().substring(0, 8);
        province = unit("", "cn", UnitKind.PROVINCE, "试验省");
        city = unit("-a", code, UnitKind.CITY, "甲市");
        UnitId bare = unit("-b", code, UnitKind.CITY, "乙市");
        cityLibrary = library("-la", "甲大学", city);
        direct = library("-lb", "乙大学", bare);
        secretary = actors.actorAt("province-secretary", province);
        cityLiaison = actors.actorAt("liaison", city);
    }

    @Test
    @Tag("ORG-01")
    @Tag("ORG-09")
    void itRunsDownLevelByLevelAndEverybodySeesHowFarItCame() throws Exception {
        DirectiveId id = issue();
        Actor director = actors.actor("director", cityLibrary);
        Actor other = actors.actor("director", direct);

        String reach = text(pages.get(secretary, "/directives/" + id));
        assertThat(reach)
                .contains("甲市", "未读", "未送达", "停在")
                .as("a city where nobody is to receive it is stepped over")
                .contains("乙大学" + code + "图书馆");
        assertThat(pages.get(director, "/directives/" + id)).hasStatus(404);

        assertThat(pages.get(cityLiaison, "/directives/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("各校要严格落实", "转发给下级 1 个单位", "附件.txt");
        assertThat(post(cityLiaison, id, "passing", Map.of("at", city.code(), "note", "请于本周内报告")))
                .hasStatus3xxRedirection();
        assertThat(post(cityLiaison, id, "acknowledgement", Map.of("at", city.code())))
                .hasStatus3xxRedirection();

        assertThat(pages.get(director, "/directives")).hasStatusOk().bodyText().contains("关于延期开学", "待签收");
        assertThat(pages.get(director, "/directives/" + id + "?at=" + cityLibrary))
                .hasStatusOk()
                .bodyText()
                .contains("请于本周内报告", "各校要严格落实", "附件.txt")
                .doesNotContain("乙大学");
        assertThat(post(director, id, "acknowledgement", Map.of("at", cityLibrary.code())))
                .hasStatus3xxRedirection();
        assertThat(post(director, id, "acknowledgement", Map.of("at", cityLibrary.code())))
                .hasStatus(422);

        DirectiveAt seen = directives.get(secretary, id, province);
        assertThat(seen.reach()).hasSize(3);
        assertThat(seen.acknowledged()).isEqualTo(2);
        assertThat(seen.reach().stream()
                        .filter(ReachLine::hasNotRead)
                        .map(line -> line.unit().id()))
                .containsExactly(UnitId.of(direct));
        assertThat(pages.get(secretary, "/directives/" + id + "?format=xlsx")).hasStatusOk();
        assertThat(pages.get(other, "/directives/" + id))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("甲大学", "请于本周内报告");
    }

    @Test
    @Tag("ORG-09")
    void onlyThoseWhoHaveNotAcknowledgedAreReminded() throws Exception {
        DirectiveId id = issue();
        Actor director = actors.actor("director", direct);
        post(cityLiaison, id, "acknowledgement", Map.of("at", city.code()));

        assertThat(post(secretary, id, "reminders", Map.of("at", province.code())))
                .hasStatus3xxRedirection();

        assertThat(pages.get(director, "/inbox")).hasStatusOk().bodyText().contains("请签收：关于延期开学");
        assertThat(pages.get(cityLiaison, "/inbox")).hasStatusOk().bodyText().doesNotContain("请签收：关于延期开学");
    }

    @Test
    void aLevelActsForItselfOnly() throws Exception {
        DirectiveId id = issue();
        Actor librarian = actors.actor("librarian", direct);

        assertThat(pages.get(secretary, "/directives/" + id + "?at=" + direct)).hasStatus(404);
        assertThat(post(librarian, id, "passing", Map.of("at", direct.code()))).hasStatus(403);
        assertThat(post(actors.actor("director", direct), id, "passing", Map.of("at", direct.code())))
                .hasStatus(422);
        assertThat(pages.get(actors.reader(direct), "/directives")).hasStatus(403);
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(pages.post(secretary, "/directives", Map.of("unit", province.code(), "title", "只有标题")))
                .hasStatus(422)
                .bodyText()
                .contains("只有标题");
    }

    private DirectiveId issue() {
        Map<String, String> directive = Map.of(
                "unit", province.code(),
                "title", "关于延期开学",
                "issuer", "省教育厅",
                "document", "赣教字〔2020〕1号",
                "text", "各校要严格落实。",
                "deadline", "2099-01-31");
        MockMultipartFile notice =
                new MockMultipartFile("files", "附件.txt", "text/plain", "通知全文".getBytes(StandardCharsets.UTF_8));
        MvcTestResult issued = pages.upload(secretary, "/directives", notice, directive);
        assertThat(issued).hasStatus3xxRedirection();
        return DirectiveId.of(location(issued).replaceAll("/directives/([^?]+).*", "$1"));
    }

    private UnitId unit(String suffix, String parent, UnitKind kind, String name) {
        UnitId unit = new UnitId(code + suffix);
        libraries
                .add(actors.system(), new NewUnit(unit, new UnitId(parent), kind, name, null))
                .orThrow();
        return unit;
    }

    private LibraryId library(String suffix, String school, UnitId under) {
        LibraryId library = new LibraryId(code + suffix);
        libraries
                .add(actors.system(), new NewLibrary(library, school + code, LibraryView.Kind.UNDERGRADUATE, under))
                .orThrow();
        return library;
    }

    private MvcTestResult post(Actor actor, DirectiveId id, String act, Map<String, String> fields) {
        return pages.post(actor, "/directives/" + id + "/" + act, fields);
    }
}
