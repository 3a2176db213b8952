package org.kaijuan.linter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaijuan.kernel.Period;
import org.kaijuan.prose.Prose;

/** The linter on marked texts of different styles: what they must raise, and that nothing else is a warning. */
class LinterTest {

    private final Linter linter = new Linter();

    static List<String> marked() {
        return Texts.MARKED;
    }

    /** ANO-01 to ANO-09 on report-with-slips, a text of its own with invented names. */
    @ParameterizedTest
    @MethodSource("marked")
    void a_marked_text_raises_what_is_marked(String name) {
        List<String> raised = lint(Texts.prose(name)).stream().map(Texts::line).toList();
        assertThat(raised).as(name).containsAll(Texts.expected(name));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void a_marked_text_raises_no_other_warning(String name) {
        List<String> warnings = lint(Texts.prose(name)).stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .map(Texts::line)
                .toList();
        assertThat(Texts.expected(name)).as(name).containsAll(warnings);
    }

    @ParameterizedTest
    @MethodSource("marked")
    void every_quote_stands_in_the_text_at_its_offsets(String name) {
        Prose prose = Texts.prose(name);
        for (Finding finding : lint(prose)) {
            assertThat(finding.spans()).allSatisfy(span -> {
                assertThat(prose.text().substring(prose.index(span.start()), prose.index(span.end())))
                        .isEqualTo(span.quote());
                assertThat(prose.lineAt(prose.index(span.start()))).isEqualTo(span.line());
            });
        }
    }

    @Test
    void an_empty_text_raises_nothing() {
        assertThat(lint(Prose.of(""))).isEmpty();
        assertThat(lint(Prose.of("\n\n \n"))).isEmpty();
    }

    @Test
    void a_name_with_consent_is_not_raised_and_one_without_is_a_warning_once_people_were_asked() {
        Prose prose = Prose.of("宋雨桐同志连夜值守。鲁一鸣老师负责配送。");
        assertThat(new Linter().lint(prose, Register.empty(), Settings.none().withConsented(Set.of("宋雨桐"))))
                .extracting(Texts::line)
                .containsExactly("person-without-consent WARNING: 鲁一鸣");
    }

    @Test
    void a_figure_that_differs_from_its_query_is_an_error() {
        Prose prose = Prose.of("共传递 6804 篇，服务窗口 8:00--17:10 开放。");
        int at = prose.text().indexOf("6804");
        int hours = prose.text().indexOf("8:00");
        List<FigureUse> uses = List.of(
                new FigureUse(at, at + 6, "delivery.delivered", "6,805"),
                new FigureUse(hours, hours + 11, "circulation.counter-hours", "8:00–17:10"));
        List<Finding> findings =
                linter.lint(prose, Register.empty(), Settings.none().withFigures(uses));
        assertThat(findings).extracting(Texts::line).containsExactly("figure-differs ERROR: 6804 篇");
        assertThat(findings.getFirst().proposal()).isEqualTo("6,805");
    }

    @Test
    void who_submitted_may_be_told_by_the_caller() {
        Register register = Register.of(List.of("云岭大学图书馆", "临江师范学院图书馆", "沙洲医科大学图书馆"));
        Settings settings = Settings.none().withSubmitted(Set.of("云岭大学图书馆", "沙洲医科大学图书馆"));
        List<Finding> findings = linter.lint(Prose.of("云岭大学延长了开放时间。"), register, settings);
        assertThat(findings).extracting(Finding::code).containsExactly(Code.COVERAGE);
        assertThat(findings.getFirst().explanation().arguments()).contains(1, 2, "3 沙洲医科大学图书馆");
    }

    /** What the register knows, by slips and by names of others that only resemble. */
    @Test
    void names_are_held_against_the_register() {
        Register register = Register.of(List.of("石坪财经大学图书馆", "云岭职业技术学院图书馆", "白塔学院图书馆"));
        String text = "石坪财证大学、云岭职业学院、白塌学院和石坪财政大学各派一人，云岭大学、白塔与外国语学院列席。";
        assertThat(linter.lint(Prose.of(text), register, Settings.none()))
                .extracting(Texts::line)
                .containsExactly(
                        "not-in-register WARNING: 石坪财证大学",
                        "not-in-register WARNING: 云岭职业学院",
                        "not-in-register WARNING: 白塌学院",
                        "not-in-register HINT: 石坪财政大学");
    }

    @Test
    void a_date_of_another_year_is_a_warning_where_the_period_has_the_same_day() {
        Period period = new Period(LocalDate.of(2020, 1, 24), LocalDate.of(2020, 3, 5));
        Prose prose = Prose.of("2019年2月6日成立工作组。2013年9月1日起担任主任。");
        assertThat(linter.lint(prose, Register.empty(), Settings.none().withPeriod(period)))
                .extracting(Texts::line)
                .containsExactly("date WARNING: 2019年2月6日", "date HINT: 2013年9月1日");
    }

    /** Linear: ten times the text takes about ten times as long; timing is measured by the bench, here it must only end. */
    @Test
    @Timeout(120)
    void ten_megabytes_without_a_line_break_are_read() {
        String sentence = "截至2月27日，已有6287名读者参与，共打卡103754人次，VPN访问4、5、6等和7栋。";
        Prose prose = Prose.of(sentence.repeat(10_000_000 / 3 / sentence.length()));
        assertThat(linter.lint(prose, Register.empty(), Settings.none())).hasSizeLessThan(1000);
    }

    @Test
    void more_findings_of_a_kind_than_anybody_reads_are_told_as_one() {
        List<Finding> findings = lint(Prose.of("立即布署。\n".repeat(500)));
        assertThat(findings).hasSize(201);
        assertThat(findings.getLast().code()).isEqualTo(Code.MORE);
        assertThat(findings.getLast().explanation().arguments()).contains(300);
    }

    private List<Finding> lint(Prose prose) {
        return linter.lint(prose, Register.empty(), Settings.none());
    }
}
