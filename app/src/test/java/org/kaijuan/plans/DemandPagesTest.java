package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;

/** The demand calendar through its pages. */
@KaijuanTest
class DemandPagesTest {

    @Autowired
    private PlansStage stage;

    @Autowired
    private BusinessClock clock;

    @Test
    @Tag("SVC-46")
    void theDemandCalendarOfProvinceAndLibraryTogetherSaysWhatToExpect() {
        Actor secretary = stage.secretary();
        LibraryId library = new LibraryId("jxufe");
        Actor librarian = stage.librarian(library);
        String today = clock.today(clock.getZone()).toString();
        String later = clock.today(clock.getZone()).plusDays(9).toString();
        assertThat(stage.post(
                        secretary,
                        "/demand",
                        Map.of(
                                "unit", "jx",
                                "kind", "projects",
                                "title", "国家社科基金项目申报",
                                "from", today,
                                "to", later,
                                "load-consultation", "150")))
                .hasStatus(303);
        assertThat(stage.post(
                        librarian,
                        "/demand",
                        Map.of("unit", "jxufe", "kind", "theses", "title", "毕业论文开题", "from", later, "to", today)))
                .hasStatus(422)
                .bodyText()
                .contains("毕业论文开题", "早于第一天");
        assertThat(stage.post(
                        librarian,
                        "/demand",
                        Map.of(
                                "unit", "jxufe",
                                "kind", "theses",
                                "title", "毕业论文开题",
                                "from", today,
                                "to", later,
                                "load-document-delivery", "200")))
                .hasStatus(303);
        assertThat(stage.post(librarian, "/demand", Map.of("unit", "jx"))).hasStatus(404);

        assertThat(stage.get(librarian, "/demand"))
                .hasStatusOk()
                .bodyText()
                .contains("国家社科基金项目申报", "毕业论文开题", "150%", "200%", "预计申请");
        assertThat(stage.get(librarian, "/demand?format=xlsx")).hasStatusOk();
        PlanId id = stage.approved(library, PlanKind.EMERGENCY, "含需求预计的预案");
        Actor director = stage.director(library);
        assertThat(stage.get(director, "/plans/" + id + "/activation"))
                .bodyText()
                .contains("国家社科基金项目申报");
        assertThat(stage.get(director, "/api/v1/demand?library=jxufe&from=" + today + "&to=" + later))
                .hasStatusOk()
                .bodyText()
                .contains("\"service\":\"consultation\"", "国家社科基金项目申报");
        assertThat(stage.get(director, "/api/v1/demand?library=jxufe&from=" + later + "&to=" + today))
                .hasStatus(400);
        assertThat(stage.get(stage.librarian(new LibraryId("gnnu")), "/demand"))
                .bodyText()
                .contains("国家社科基金项目申报")
                .doesNotContain("毕业论文开题");
    }
}
