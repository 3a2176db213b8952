package org.kaijuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.linter.Severity;
import org.kaijuan.report.FindingView;
import org.kaijuan.report.Piece;
import org.kaijuan.report.ReportContent;
import org.kaijuan.report.ReportFindings;
import org.kaijuan.report.ReportId;
import org.kaijuan.report.Reports;
import org.springframework.beans.factory.annotation.Autowired;

/** The golden test of scenario 1: twenty returns, and a report with the five chapters and the figures of the source report. */
@KaijuanTest
class CollectingTest {

    @Autowired
    Collecting collecting;

    @Autowired
    Reports reports;

    @Autowired
    ReportFindings findings;

    @Autowired
    AnswerScene bank;

    @Autowired
    Libraries libraries;

    @Autowired
    TestActors actors;

    private final Map<LibraryId, Actor> librarians = new HashMap<>();

    private record Expected(String figure, String library, String value) {}

    private static List<Expected> expected() throws IOException {
        try (var in = CollectingTest.class.getResourceAsStream("/replay/figures-2020.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .map(cells -> new Expected(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    @Test
    @Tag("PRV-04")
    @Tag("PRV-05")
    @Tag("PRV-08")
    @Tag("PRV-09")
    @Tag("PRV-10")
    @Tag("PRV-11")
    void twentyReturnsMakeTheReportOfTheFifthOfMarch() throws Exception {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        ReportId id = play(secretary);
        assertThat(play(secretary)).as("playing it again makes nothing new").isEqualTo(id);

        ReportContent report = reports.get(secretary, id).content();
        assertThat(report.chapters())
                .extracting(ReportContent.Chapter::heading)
                .containsExactly(
                        "一、高度重视，加强组织领导，狠抓防控措施。",
                        "二、正面引导，做好宣传教育。",
                        "三、积极主动，开展信息服务工作。",
                        "四、精心安排，做好开学准备工作。",
                        "五、抗击新冠肺炎，江西省高校图书馆人在行动！");
        assertThat(report.appendix().lines())
                .extracting(ReportContent.Appendix.Line::name)
                .containsExactlyElementsOf(
                        libraries.all().stream().map(LibraryView::name).toList());
        List<Piece.Figure> figures = report.paragraphs()
                .flatMap(paragraph -> paragraph.figures().stream())
                .toList();
        assertThat(figures).anySatisfy(figure -> {
            assertThat(figure.key().figure()).isEqualTo("returns.submitted");
            assertThat(figure.text()).isEqualTo("20");
        });
        for (Expected one : expected()) {
            assertThat(figures).as("%s of %s", one.figure(), one.library()).anySatisfy(figure -> {
                assertThat(figure.key().figure()).isEqualTo(one.figure());
                assertThat(figure.key().scope()).isEqualTo(one.library());
                assertThat(figure.text()).isEqualTo(one.value().replace("+", ""));
            });
        }
        assertThat(figures)
                .extracting(figure -> figure.key().figure())
                .contains("delivery.delivered", "delivery.supplier-articles", "delivery.supplier-books");
    }

    @Test
    @Tag("ANO-08")
    @Tag("ANO-09")
    void theLinterFindsTheSilentLibrariesAndNoSlipOfOurOwn() throws Exception {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        ReportId id = play(secretary);
        List<FindingView> found = findings.of(secretary, reports.get(secretary, id));
        assertThat(found).extracting(FindingView::code).contains("coverage").doesNotContain("heading-levels");
        assertThat(found.stream()
                        .filter(finding -> finding.severity() != Severity.HINT)
                        .map(finding -> finding.code() + " " + finding.spans() + " " + finding.explanation())
                        .filter(finding -> !finding.startsWith("coverage") && !finding.startsWith("declared-differs"))
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    /** What the report counts itself is not stated by anybody: the bank has to be there. */
    @BeforeEach
    void theBankOfAnswers() throws Exception {
        bank.play(new Ensemble() {
            @Override
            public Actor the(String role, LibraryId library) {
                return actors.actor(role, library);
            }

            @Override
            public Actor theProvinces(String role) {
                return actors.actorAt(role, new UnitId("jx"));
            }
        });
    }

    private ReportId play(Actor secretary) throws Exception {
        return collecting.play(
                secretary, library -> librarians.computeIfAbsent(library, code -> actors.actor("librarian", code)));
    }
}
