package org.kaijuan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the list of rules over preview to a decision, and back again. */
@KaijuanTest
class PoliciesPagesTest {

    private static final LibraryId PXC = new LibraryId("pxc");
    private static final String TRIAL = "/policies/policytest.trial";

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Policies policies;

    @Test
    void aDirectorPreviewsDecidesAndTakesBack() {
        Actor director = actors.actor("director", PXC);
        assertThat(pages.get(director, "/policies")).hasStatusOk().bodyText().contains("试用数", "萍乡学院");

        Map<String, String> change = Map.of(
                "unit", "pxc", "value", "12", "from", "2199-01-01", "order", "馆发〔2020〕1号", "reason", "<b>试试</b>");
        assertThat(pages.post(director, TRIAL + "/previews", change))
                .hasStatusOk()
                .bodyText()
                .contains("适用于 1 个图书馆，其中 1 个", "12");

        assertThat(pages.post(director, TRIAL + "/versions", change)).hasStatus3xxRedirection();
        MvcTestResult page = pages.get(director, TRIAL + "?unit=pxc");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("未生效", "馆发〔2020〕1号", "2199")
                .doesNotContain("<b>试试");

        String id = policies.at(TestPolicies.TRIAL, PXC, LocalDate.of(2199, 1, 1))
                .version()
                .toString();
        assertThat(pages.post(director, "/policies/versions/" + id + "/withdrawal", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(pages.get(director, TRIAL + "?unit=pxc")).bodyText().contains("已撤回");
        assertThat(pages.post(director, "/policies/versions/" + id + "/withdrawal", Map.of()))
                .hasStatus(422);
    }

    @Test
    void whatIsWrongComesBackWithWhatWasTyped() {
        Actor director = actors.actor("director", PXC);

        MvcTestResult page = pages.post(
                director,
                TRIAL + "/previews",
                Map.of("unit", "pxc", "value", "99", "from", "2199-01-01", "order", "order 7", "reason", "because"));

        assertThat(page).hasStatus(422).bodyText().contains("这个值不符合", "value=\"99\"", "value=\"order 7\"");
        assertThat(pages.post(director, TRIAL + "/versions", Map.of("unit", "pxc", "value", "", "from", "soon")))
                .hasStatus(422);
    }

    @Test
    void theProvinceSetsARuleForAll() {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));

        assertThat(pages.post(
                        secretary,
                        TRIAL + "/previews",
                        Map.of("unit", "jx", "follow", "on", "from", "2199-01-01", "order", "o", "reason", "r")))
                .hasStatusOk()
                .bodyText()
                .contains("适用于 20 个图书馆");
    }

    @Test
    void librariansReadAndReadersDoNot() {
        Actor librarian = actors.actor("librarian", PXC);
        assertThat(pages.get(librarian, TRIAL)).hasStatusOk().bodyText().doesNotContain("/previews");
        assertThat(pages.post(librarian, TRIAL + "/versions", Map.of("unit", "pxc")))
                .hasStatus(403);
        assertThat(pages.get(librarian, TRIAL + "?unit=xyu")).hasStatus(404);
        assertThat(pages.get(librarian, TRIAL + "?unit=no%20unit")).hasStatus(404);
        assertThat(pages.get(librarian, "/policies/no.such")).hasStatus(404);
        assertThat(pages.get(actors.reader(PXC), "/policies")).hasStatus(403);
    }

    @Test
    void itSpeaksEnglishToo() {
        assertThat(pages.get(actors.actor("director", PXC), TRIAL + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Decide anew");
    }
}
