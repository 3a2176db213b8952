package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;

/** What libraries told their province, a level above it reads and reports without anybody typing it again. */
@KaijuanTest
class RollUpTest {

    private static final UnitId NATION = new UnitId("cn");
    private static final UnitId PROVINCE = new UnitId("jx");
    private static final LibraryId LIBRARY = new LibraryId("yznu");
    private static final int YEAR = 1951;
    private static final Period WEEKS = new Period(LocalDate.of(YEAR, 1, 24), LocalDate.of(YEAR, 2, 20));

    @Autowired
    private ReturnsStage stage;

    @Autowired
    private TestActors actors;

    @Autowired
    private Notices notices;

    @Autowired
    private Returns returns;

    @Autowired
    private ReturnDrafts drafts;

    @Autowired
    private Figures figures;

    @Autowired
    private BusinessClock clock;

    @Test
    void theNationReadsWhatTheProvinceCollected() throws Exception {
        Actor national = actors.actorAt("province-secretary", NATION);
        NoticeId id = stage.issued(YEAR);
        Actor librarian = stage.librarian(LIBRARY);
        ReturnId ours = clock.at(
                stage.morning(YEAR), () -> drafts.open(librarian, id, LIBRARY).orThrow());
        stage.overviews(librarian, ours);
        stage.state(librarian, ours, "volunteers.person-times", "19", WEEKS, "累计 19 人次参加");
        clock.at(stage.morning(YEAR), () -> returns.submit(librarian, ours).orThrow());

        FigureValue nation = figures.value("volunteers.person-times", figures.scope(national, NATION.code()), WEEKS)
                .value();
        assertThat(nation).isEqualTo(FigureValue.of(19));
        assertThat(figures.value("volunteers.person-times", figures.scope(national, PROVINCE.code()), WEEKS)
                        .value())
                .isEqualTo(nation);
    }

    @Test
    void theNationAsksAllItsLibrariesInItsOwnName() throws Exception {
        Actor national = actors.actorAt("province-secretary", NATION);
        assertThat(notices.askers(national)).extracting(unit -> unit.id()).contains(NATION, PROVINCE);

        NewNotice asked = stage.notice(YEAR + 1);
        NewNotice inItsName = new NewNotice(
                NATION,
                asked.title() + "（全国）",
                "示例全国委员会",
                asked.text(),
                asked.period(),
                asked.deadline(),
                asked.addressed(),
                asked.form());
        NoticeView issued = clock.at(
                stage.morning(YEAR + 1),
                () -> notices.issue(national, notices.draft(national, inItsName).orThrow())
                        .orThrow());

        assertThat(issued.addressees()).extracting(Addressee::library).contains(LIBRARY, new LibraryId("gnnu"));
    }
}
