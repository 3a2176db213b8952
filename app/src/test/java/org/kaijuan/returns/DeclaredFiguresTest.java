package org.kaijuan.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.figures.FigureScope;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Figures;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.kaijuan.kernel.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers that libraries state in their returns answer as figures. Each test has a year of its own. */
@KaijuanTest
@Tag("PRV-01")
class DeclaredFiguresTest {

    private static final LibraryId XYU = new LibraryId("xyu");
    private static final LibraryId PXC = new LibraryId("pxc");

    @Autowired
    ReturnsStage stage;

    @Autowired
    Returns returns;

    @Autowired
    ReturnDrafts drafts;

    @Autowired
    Figures figures;

    @Autowired
    BusinessClock clock;

    @Test
    void aDeclaredFigureNeedsItsWordsAndThenAnswersAsAFigure() throws Exception {
        NoticeId id = stage.issued(1968);
        Actor librarian = stage.librarian(XYU);
        ReturnId ours = clock.at(
                stage.morning(1968), () -> drafts.open(librarian, id, XYU).orThrow());
        stage.overviews(librarian, ours);
        Period february = new Period(LocalDate.of(1968, 1, 24), LocalDate.of(1968, 2, 27));
        stage.state(librarian, ours, "campaigns.participants", "6287", february, "");

        assertThat(stage.refusal(returns.submit(librarian, ours))).isEqualTo("returns.has-errors");
        stage.state(librarian, ours, "campaigns.participants", "6287", february, "已有 6287 名读者参与打卡");
        assertThat(value("campaigns.participants", XYU, february)).isEqualTo(FigureValue.nothing());
        returns.submit(librarian, ours).orThrow();

        assertThat(value("campaigns.participants", XYU, february)).isEqualTo(FigureValue.of(6287));
        assertThat(figures.definition("campaigns.participants").provenance()).isEqualTo(Provenance.DECLARED);
        FigureScope scope = new FigureScope("xyu", "", Scope.of(XYU));
        assertThat(figures.rows("campaigns.participants", scope, february, null, 10)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry("quote", "已有 6287 名读者参与打卡"));
        returns.sendBack(stage.secretary(), ours, "请核对打卡人数。").orThrow();
        assertThat(value("campaigns.participants", XYU, february)).isEqualTo(FigureValue.nothing());
    }

    @Test
    void declaredCountsAddUpOverLibrariesAndSayAtLeast() throws Exception {
        NoticeId id = stage.issued(1969);
        Period january = new Period(LocalDate.of(1969, 1, 24), LocalDate.of(1969, 2, 24));
        for (Map.Entry<LibraryId, String> stated :
                Map.of(XYU, "已有 7 个社区", PXC, "参与了 2 个社区").entrySet()) {
            Actor librarian = stage.librarian(stated.getKey());
            ReturnId ours = clock.at(
                    stage.morning(1969),
                    () -> drafts.open(librarian, id, stated.getKey()).orThrow());
            stage.overviews(librarian, ours);
            String number = stated.getValue().replaceAll("\\D", "");
            stage.state(librarian, ours, "volunteers.communities", number, january, stated.getValue());
            stage.atLeast(librarian, ours, "access.feedback-messages", "100", january, "留言 100 多条");
            clock.at(stage.morning(1969), () -> returns.submit(librarian, ours).orThrow());
        }
        FigureScope both = new FigureScope("both", "", Scope.of(Set.of(XYU, PXC)));

        assertThat(figures.value("volunteers.communities", both, january).value())
                .isEqualTo(FigureValue.of(9));
        assertThat(figures.value("access.feedback-messages", both, january).value())
                .isEqualTo(FigureValue.of("200+"));
        assertThat(value("returns.submitted", XYU, new Period(LocalDate.of(1969, 2, 1), LocalDate.of(1969, 3, 31))))
                .isEqualTo(FigureValue.of(1));
        assertThat(value("returns.missing", new LibraryId("jxau"), Period.day(LocalDate.of(1969, 3, 4))))
                .isEqualTo(FigureValue.of(1));
    }

    private FigureValue value(String id, LibraryId library, Period period) {
        FigureScope scope = new FigureScope(library.code(), "", Scope.of(library));
        return Objects.requireNonNull(figures.value(id, scope, period).value());
    }
}
