package org.kaijuan.linter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.Span;

/** The nine slips of the source report, where the report lies beside the project; {@link LinterTest} has a text like it. */
class SourceReportTest {

    private Prose report = Prose.of("");
    private List<Finding> findings = List.of();

    @BeforeEach
    void lint() {
        Optional<Prose> source = Texts.sourceReport();
        assumeTrue(source.isPresent(), "skipped: shared/mission/source-report.md is not beside the project");
        report = source.orElseThrow();
        findings = new Linter().lint(report, Register.empty(), Settings.none());
    }

    @Test
    @Tag("ANO-01")
    void one_consortium_in_three_spellings() {
        assertThat(places(Code.NAME_VARIANTS)).containsExactly("50 CARIS, 76 CARSI, 129 CARS1");
    }

    @Test
    @Tag("ANO-02")
    void one_event_with_two_quantities() {
        assertThat(places(Code.QUANTITY_CONFLICT)).containsExactly("78 上百条, 151 几十条");
    }

    @Test
    @Tag("ANO-03")
    void a_name_that_the_register_lacks() {
        assertThat(places(Code.NOT_IN_REGISTER)).containsExactly("169 九江职业学院");
        assertThat(of(Code.NOT_IN_REGISTER).getFirst().proposal()).isEqualTo("九江职业技术学院");
    }

    /** The test does not repeat the name. */
    @Test
    @Tag("ANO-04")
    void one_person_with_two_look_alike_characters() {
        List<Finding> found = of(Code.LOOK_ALIKE);
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.spans()).extracting(Span::line).containsExactly(143, 149);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.explanation().arguments()).isEmpty();
        });
    }

    @Test
    @Tag("ANO-05")
    @Tag("ANO-06")
    @Tag("ANO-07")
    void probable_wrong_characters() {
        assertThat(places(Code.WRONG_CHARACTER)).contains("125 5 等", "125 13 等", "143 数据库上", "36 对应");
        assertThat(of(Code.WRONG_CHARACTER)).extracting(Finding::proposal).contains("5 栋", "13 栋", "数据库商", "应对");
        assertThat(of(Code.WRONG_CHARACTER).getFirst().severity())
                .as("对应 is doubtful")
                .isEqualTo(Severity.HINT);
    }

    @Test
    @Tag("ANO-08")
    void twelve_libraries_that_are_not_spoken_of() {
        assertThat(of(Code.COVERAGE)).singleElement().satisfies(finding -> {
            assertThat(finding.spans()).hasSize(12);
            assertThat(String.valueOf(finding.explanation().arguments().get(2)).replaceAll("[^0-9,]", ""))
                    .isEqualTo("1,2,4,5,7,9,11,13,14,17,18,20");
        });
    }

    @Test
    @Tag("ANO-09")
    void headings_on_uneven_levels() {
        assertThat(of(Code.HEADING_LEVELS).getFirst().spans())
                .extracting(Span::line)
                .containsExactly(10, 42, 82);
    }

    @Test
    void everything_else_that_it_says_is_listed_in_the_docs() {
        List<String> others = findings.stream()
                .filter(finding -> !finding.concernsConsent())
                .map(finding ->
                        finding.code().key() + " " + place(finding.spans().getFirst()))
                .toList();
        assertThat(others)
                .containsExactlyInAnyOrder(
                        "heading-levels 10 ## 一、高度重视，加强组织领导，狠抓防控措施。",
                        "wrong-character 36 对应",
                        "name-variants 50 CARIS",
                        "quantity-conflict 78 上百条",
                        "heading-levels 121 ## 2、江西理工大学图书馆表现优秀的图书馆人：",
                        "wrong-character 125 5 等",
                        "wrong-character 125 13 等",
                        "wrong-character 125 其间",
                        "look-alike "
                                + place(of(Code.LOOK_ALIKE).getFirst().spans().getFirst()),
                        "wrong-character 143 数据库上",
                        "wrong-character 143 其它",
                        "wrong-character 163 帐号",
                        "not-in-register 169 九江职业学院",
                        "coverage " + place(of(Code.COVERAGE).getFirst().spans().getFirst()));
    }

    private List<Finding> of(Code code) {
        return findings.stream().filter(finding -> finding.code() == code).toList();
    }

    private List<String> places(Code code) {
        return of(code).stream()
                .map(finding -> String.join(
                        ", ",
                        finding.spans().stream().map(SourceReportTest::place).toList()))
                .toList();
    }

    private static String place(Span span) {
        return span.line() + " " + span.quote();
    }
}
