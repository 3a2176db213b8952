package org.kaijuan.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Issue 3, show 3 and the recall and precision of its section 6. */
@Tag("PRV-02")
class ProposalsTest {

    private static final Path SOURCE = Path.of("..", "..", "shared", "mission", "source-report.md");
    private static final List<Sought> SOUGHT = MarkedReturn.sought();

    @Test
    void theServicesOfTheShippedReportAreProposedEachWithItsPlace() {
        proposesTheServices(Prose.of(MarkedReturn.resource("/prose/chapter-three.txt")));
    }

    @Test
    void theServicesOfTheSourceReportAreProposedEachWithItsPlace() throws IOException {
        if (!Files.exists(SOURCE)) {
            System.out.println("skipped: " + SOURCE + " is not here; the shipped variant was read instead");
        }
        assumeTrue(Files.exists(SOURCE));
        String report = Files.readString(SOURCE);
        proposesTheServices(Prose.of(report.substring(report.indexOf("### 三、"), report.indexOf("#### 四、"))));
    }

    private static void proposesTheServices(Prose prose) {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("delivery.delivered", "6804 篇");
        expected.put("delivery.supplier-articles", "208 篇");
        expected.put("delivery.supplier-books", "582 本");
        expected.put("courses.offline-students", "734 名");
        expected.put("courses.online-students", "1499 名");
        expected.put("campaigns.participants", "6287 名");
        expected.put("campaigns.check-ins", "103754 人次");
        expected.put("campaigns.daily-mean", "4150 人");
        expected.put("contests.participants", "1007 名");
        Map<String, String> found = new LinkedHashMap<>();
        int[] points = prose.text().codePoints().toArray();
        for (Proposal proposal : Proposals.of(prose, SOUGHT)) {
            Span span = proposal.span();
            assertThat(new String(points, span.start(), span.end() - span.start()))
                    .isEqualTo(span.quote());
            assertThat(proposal.confidence()).isBetween(0.0, 1.0);
            found.put(proposal.figure(), span.quote());
        }
        assertThat(found).containsAllEntriesOf(expected);
        assertThat(found.get("courses.offline-teachers")).isEqualTo("4 位");
        assertThat(found.get("courses.offline-classes")).isEqualTo("10 个");
        assertThat(found.get("courses.online-teachers")).isEqualTo("7 位");
        assertThat(found.get("courses.online-classes")).isEqualTo("23 个");
    }

    @Test
    void handMarkedReturnsOfManyStylesAreReadWithPrecisionAndRecall() {
        int right = 0;
        int proposed = 0;
        int marked = 0;
        for (String name : MarkedReturn.ALL) {
            MarkedReturn read = MarkedReturn.read(name);
            Map<String, String> found = values(read.prose());
            long hits = found.entrySet().stream()
                    .filter(read.figures().entrySet()::contains)
                    .count();
            System.out.printf(
                    "proposals %-22s right %d of %d proposed, %d marked%n",
                    name, hits, found.size(), read.figures().size());
            right += (int) hits;
            proposed += found.size();
            marked += read.figures().size();
        }
        double precision = right / (double) proposed;
        double recall = right / (double) marked;
        System.out.printf("proposals precision %.3f recall %.3f%n", precision, recall);
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).isGreaterThanOrEqualTo(0.85);
    }

    private static Map<String, String> values(Prose prose) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Proposal proposal : Proposals.of(prose, SOUGHT)) {
            String text = proposal.text();
            values.put(proposal.figure(), text == null ? proposal.value().toPlainString() : text);
        }
        return values;
    }

    @Test
    void lastYearsNumbersPlansAndPartsAreNotProposed() {
        assertThat(values(Prose.of("2019年全年文献传递5,436篇。2020年一季度原文传递198篇，力争全年传递6,000篇。")))
                .containsEntry("delivery.delivered", "198");
        assertThat(values(Prose.of("文献传递共计 786 篇，其中学位论文 84 篇，其中期刊论文 702 篇。")))
                .containsEntry("delivery.delivered", "786");
        assertThat(values(Prose.of("发布推文 12 篇，口罩 800 只，馆舍 1.2 万平方米。"))).isEmpty();
    }

    @Test
    void aTextOfNothingButNumbersIsReadInReasonableTime() {
        assertThat(Proposals.of(Prose.of("篇1".repeat(200_000)), SOUGHT)).isEmpty();
    }
}
