package org.kaijuan.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PRV-02")
class HighlightsTest {

    private static final List<Section> CHAPTERS = MarkedReturn.resource("/returns/highlight-cues.csv")
            .lines()
            .skip(1)
            .map(line -> line.split(","))
            .map(cells -> new Section(cells[0], words(cells[1]), words(cells[2])))
            .toList();

    private static List<String> words(String cell) {
        return Arrays.asList(cell.split("\\|"));
    }

    @Test
    void paragraphsGoToTheChapterTheySpeakTo() {
        Prose prose = Prose.of("""
                一、加强组织领导

                本馆成立由馆长任组长的疫情防控领导小组，下设三个工作组，制定应急预案。

                二、服务

                利用联盟平台开展文献传递，联合数据库商开通校外访问，为毕业生提供论文检测服务。

                天气不错，今天大家都很高兴，下午一起打扫了院子里的落叶。

                三、志愿服务

                党员主动请缨，到社区值守，参加楼栋排查，坚守岗位。
                """);
        assertThat(Highlights.of(prose, CHAPTERS))
                .extracting(Highlight::section)
                .containsExactly("organisation", "services", "deeds");
    }

    @Test
    void whatIsQuotedStandsInTheTextAndIsNeverLongerThanAPageCanBear() {
        for (String name : MarkedReturn.ALL) {
            Prose prose = MarkedReturn.read(name).prose();
            assertThat(Highlights.of(prose, CHAPTERS)).as(name).allSatisfy(highlight -> {
                Span span = highlight.span();
                assertThat(prose.text().substring(prose.index(span.start()), prose.index(span.end())))
                        .isEqualTo(span.quote());
                assertThat(span.quote().length()).isLessThanOrEqualTo(700);
            });
        }
    }
}
