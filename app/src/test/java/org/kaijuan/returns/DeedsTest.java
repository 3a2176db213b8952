package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the nomination in a library's return to the province's choice, by the pages. */
@KaijuanTest
@Tag("DED-01")
@Tag("PRV-10")
class DeedsTest {

    private static final LibraryId LIBRARY = new LibraryId("jvtc");

    @Autowired
    private TestPages pages;

    @Autowired
    private ReturnsStage stage;

    @Autowired
    private ReturnDrafts drafts;

    @Autowired
    private Returns returns;

    @Autowired
    private Reports reports;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestActors actors;

    @Test
    void theProvinceSelectsFromWhatLibrariesNominateAndNeverWithoutConsent() throws Exception {
        NoticeId notice = stage.issued(2011);
        Actor librarian = stage.librarian(LIBRARY);
        String crew = UUID.randomUUID().toString();
        String guard = UUID.randomUUID().toString();
        clock.at(stage.morning(2011), () -> {
            ReturnId id = drafts.open(librarian, notice, LIBRARY).orThrow();
            stage.overviews(librarian, id);
            deed(librarian, id, crew, DeedKind.COLLECTIVE, "采编部", "采编部连夜整理电子教材目录。", Consent.NOT_ASKED);
            deed(librarian, id, guard, DeedKind.PERSON, "门岗", "门岗每天消毒两次。", Consent.NOT_ASKED);
            return returns.submit(librarian, id).orThrow();
        });
        Actor secretary = stage.secretary();
        String path = "/province/notices/" + notice + "/deeds";
        ReturnId returned = returns.list(secretary, notice).getFirst().id();

        assertThat(text(pages.get(secretary, path))).contains("采编部连夜整理", "门岗每天消毒", "尚未征求", "未决定");
        assertThat(choose(secretary, path, returned, guard, "selected")).hasStatus(422);
        assertThat(choose(secretary, path, returned, crew, "selected")).hasStatus3xxRedirection();
        assertThat(text(pages.get(secretary, path + "?choice=selected")))
                .contains("采编部连夜整理")
                .doesNotContain("门岗每天消毒");
        assertThat(pages.get(secretary, path + "?format=xlsx")).hasStatusOk();

        assertThat(choose(secretary, path, returned, crew, "passed-over")).hasStatus3xxRedirection();
        assertThat(choose(secretary, path, returned, crew, "open")).hasStatus3xxRedirection();
        assertThat(text(pages.get(secretary, path + "?choice=open"))).contains("采编部连夜整理");
        assertThat(pages.get(librarian, path)).hasStatus(403);
        assertThat(choose(secretary, path, returned, UUID.randomUUID().toString(), "selected"))
                .hasStatus(404);
    }

    @Test
    @Tag("PRV-08")
    void theReportLeavesOutWhatWasPassedOver() throws Exception {
        NoticeId notice = stage.issued(2010);
        Actor librarian = stage.librarian(LIBRARY);
        String crew = UUID.randomUUID().toString();
        clock.at(stage.morning(2010), () -> {
            ReturnId id = drafts.open(librarian, notice, LIBRARY).orThrow();
            stage.overviews(librarian, id);
            deed(librarian, id, crew, DeedKind.COLLECTIVE, "流通部", "流通部把三百册教材送到宿舍楼下。", Consent.NOT_ASKED);
            return returns.submit(librarian, id).orThrow();
        });
        Actor secretary = stage.secretary();
        ReturnId returned = returns.list(secretary, notice).getFirst().id();
        String deeds = "/province/notices/" + notice + "/deeds";

        var report = clock.at(
                LocalDate.of(2010, 3, 5).atTime(9, 0).atZone(clock.getZone()).toInstant(),
                () -> reports.create(secretary, notice.value(), Reports.SERVICES)
                        .orThrow());
        assertThat(text(pages.get(secretary, "/api/v1/reports/" + report))).contains("三百册教材");

        choose(secretary, deeds, returned, crew, "passed-over");
        assertThat(text(pages.get(secretary, "/province/reports/" + report + "/changes")))
                .contains("三百册教材");
    }

    private void deed(
            Actor librarian, ReturnId id, String key, DeedKind kind, String who, String text, Consent consent) {
        EntryBody.Deed body = new EntryBody.Deed(kind, who, "", text, consent);
        drafts.write(librarian, id, EntryKind.DEED, key, body, 0).orThrow();
    }

    private MvcTestResult choose(Actor actor, String path, ReturnId returned, String deed, String to) {
        return pages.post(actor, path, Map.of("return", returned.toString(), "deed", deed, "to", to));
    }
}
