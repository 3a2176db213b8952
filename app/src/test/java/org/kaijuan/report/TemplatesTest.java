package org.kaijuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@KaijuanTest
class TemplatesTest {

    private static final String OWN = """
            title: 春季学期服务简报
            issuer: 秘书处
            appendix: 提交单位（截止到{deadline}）

            == 0 preamble
            根据《{notice}》，共有 [[figure returns.submitted]] 家图书馆反馈。

            == 一 services 服务
            ## 做法
            @examples
            """;

    @Autowired
    ReportStage stage;

    @Autowired
    ReportTemplates templates;

    @Autowired
    Reports reports;

    @Autowired
    Editing editing;

    @Autowired
    Signatures signatures;

    @Autowired
    TestActors actors;

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }

    @Test
    @Tag("PRV-05")
    void aCopyWithOtherChaptersMakesAnotherReport() throws Exception {
        ReportStage.Set set = stage.set(2047);
        Actor secretary = set.secretary();
        assertThat(templates.all(secretary).getFirst().shipped()).isTrue();
        assertThat(templates.get(secretary, Reports.SERVICES).chapters()).isEqualTo(5);
        TemplateView own = templates.write(secretary, "spring-2047", 0, OWN).orThrow();
        assertThat(own.version()).isEqualTo(1);
        assertThat(own.figures()).isEqualTo(1);

        ReportId made =
                reports.create(secretary, set.notice().value(), "spring-2047").orThrow();
        ReportContent content = reports.get(secretary, made).content();
        assertThat(content.title()).isEqualTo("春季学期服务简报");
        assertThat(content.chapters())
                .extracting(ReportContent.Chapter::heading)
                .containsExactly("一、服务");
        assertThat(content.paragraphs().map(ReportContent.Paragraph::text))
                .anyMatch(text -> text.contains("共有 2 家"))
                .contains("做法", "例如，江西农业大学图书馆：疫情期间，该馆有 6287 名读者参加打卡。读者满意。");

        templates
                .write(secretary, "spring-2047", 1, OWN.replace("服务简报", "服务公报"))
                .orThrow();
        assertThat(templates.get(secretary, "spring-2047").version()).isEqualTo(2);
        assertThat(reports.get(secretary, made).content().title()).isEqualTo("春季学期服务简报");
        assertThat(refusal(templates.write(secretary, "spring-2047", 1, OWN))).isEqualTo("report.template-changed");
    }

    @Test
    @Tag("PRV-05")
    void refusesInWordsWhatNoReportCouldFollow() {
        Actor secretary = stage.secretary();
        assertThat(refusal(templates.write(secretary, "broken", 0, OWN.replace("returns.submitted", "no.such"))))
                .isEqualTo("report.template-reference");
        assertThat(refusal(templates.write(secretary, "broken", 0, OWN.replace("@examples", "[[oops]]"))))
                .isEqualTo("report.template-reference");
        assertThat(refusal(templates.write(secretary, "broken", 0, OWN.replace("issuer:", "by:"))))
                .isEqualTo("report.template-line");
        assertThat(refusal(templates.write(secretary, "broken", 0, "随便写的"))).isEqualTo("report.template-line");
        assertThat(refusal(templates.write(secretary, "No!", 0, OWN))).isEqualTo("report.template-code");
        assertThat(refusal(templates.write(secretary, Reports.SERVICES, 0, OWN)))
                .isEqualTo("report.template-shipped");
        assertThatThrownBy(() -> templates.write(actors.actorAt("auditor", new UnitId("jx")), "own", 0, OWN))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    @Tag("PRV-07")
    void nobodySignsAReportWithABrokenReference() throws Exception {
        ReportStage.Set set = stage.set(2048);
        BlockView first = editing.blocks(set.secretary(), set.report()).getFirst();
        editing.write(set.secretary(), set.report(), first.id(), first.version(), "共 [[figure no.such]] 件。")
                .orThrow();
        String seen = reports.get(set.secretary(), set.report()).fingerprint();
        assertThat(refusal(signatures.sign(set.secretary(), set.report(), seen)))
                .isEqualTo("report.broken-references");
    }
}
