package org.kaijuan.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.command.Importer;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.springframework.beans.factory.annotation.Autowired;

/** Tables of questions and answers, good and bad. */
@KaijuanTest
@Tag("PUB-16")
class EntryImportsTest {

    private static final LibraryId OURS = new LibraryId("jxau");
    private static final String HEADER = "question,answer,similar_qs,category,source,effective_time,expire_time\n";

    @Autowired
    private EntryImports imports;

    @Autowired
    private Entries entries;

    @Autowired
    private List<Importer> importers;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    private Actor librarian;

    @BeforeEach
    void someone() {
        librarian = actors.actor("librarian", OURS);
    }

    @Test
    void whatIsImportedIsPublishedAndWhole() throws IOException {
        String question = Stage.unique("返校要隔离吗");
        ImportResult result = run(HEADER + question + ",看学校通知。,回校要不要隔离|要隔离几天,生活,教育部,2020-02-01,2020/3/31\n");

        assertThat(result.created()).isOne();
        assertThat(result.published()).isTrue();
        EntryView entry = find(question, LocalDate.of(2020, 2, 11));
        assertThat(entry.phrasings()).containsExactly("回校要不要隔离", "要隔离几天");
        assertThat(entry.category()).isEqualTo("life");
        assertThat(entry.content().source().name()).isEqualTo("教育部");
        assertThat(entry.content().until()).isEqualTo(LocalDate.of(2020, 3, 31));
    }

    @Test
    void theSameTableAgainChangesNothingAndAnotherAnswerDoes() throws IOException {
        String question = Stage.unique("图书馆有打印机吗");
        run(HEADER + question + ",有。,,general,,,\n");

        ImportResult again = run(HEADER + question + "？,有。,,general,,,\n");
        assertThat(again.created()).isZero();
        ImportResult other = run(HEADER + question + ",一楼有。,,general,,,\n");
        assertThat(other.updated()).isOne();
        assertThat(find(question, today()).answer()).isEqualTo("一楼有。");
    }

    @Test
    void aTableOfTenThousandWithThreeHundredBadRowsTellsEachOfThem() throws IOException {
        String unique = Stage.unique("x");
        String table = IntStream.rangeClosed(1, 10_000)
                .mapToObj(row -> row(unique, row))
                .collect(Collectors.joining("", HEADER, ""));

        BatchId batch = imports.handIn(librarian, OURS, "bank.csv", table.getBytes(StandardCharsets.UTF_8))
                .orThrow();
        ImportPreview preview = imports.preview(librarian, batch);
        assertThat(preview.created()).isEqualTo(9_700);
        assertThat(preview.refusedRows()).isEqualTo(300);
        assertThat(entries.visible(OURS, today()))
                .as("a dry run")
                .noneMatch(each -> each.question().contains(unique));

        List<Long> progress = new ArrayList<>();
        ImportResult result = imports.apply(librarian, batch, progress::add).orThrow();

        assertThat(progress).hasSize(10_000);
        assertThat(result.created()).isEqualTo(9_700);
        Map<String, Long> reasons = result.refused().stream()
                .collect(Collectors.groupingBy(row -> row.reason().key(), Collectors.counting()));
        assertThat(reasons)
                .containsEntry("refusal.answers.answer-missing", 100L)
                .containsEntry("refusal.answers.no-date", 100L)
                .containsEntry("refusal.answers.row-repeats", 100L);
        assertThat(result.refused().getFirst()).isEqualTo(new RefusedRow(2, Text.of("refusal.answers.no-date", "明天")));
        assertThat(imports.apply(librarian, batch, done -> {})).isInstanceOf(Outcome.Refused.class);

        assertThat(imports.undo(librarian, batch).orThrow()).isEqualTo(9_700);
        assertThat(entries.visible(OURS, today()))
                .noneMatch(each -> each.question().contains(unique));
    }

    private static String row(String unique, int row) {
        int of100 = row % 100;
        String question = unique + (of100 == 50 ? row - 1 : row);
        String answer = of100 == 0 ? "" : "答案" + row;
        String expires = of100 == 1 ? "明天" : "";
        return question + "," + answer + ",,life,," + "," + expires + "\n";
    }

    @Test
    void aTableWithoutAnswersIsRefusedWhole() throws IOException {
        Outcome<ImportResult> outcome = imports.run(
                librarian, OURS, "x.csv", new ByteArrayInputStream("question\n问\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("answers.no-answer-column"));
    }

    @Test
    void aLibrarysAnswerToAQuestionOfTheProvinceStandsInForIt() throws IOException {
        Actor secretary = actors.actorAt("province-secretary", new UnitId("jx"));
        String question = Stage.unique("发热怎么办");
        EntryId province = entries.create(secretary, null, Stage.content(question, "去发热门诊。"))
                .orThrow();
        entries.publish(secretary, province, 1).orThrow();

        run(HEADER + question + ",先报告辅导员，再去发热门诊。,,diagnosis,,,\n");

        assertThat(entries.visible(OURS, today(), province)).isEmpty();
        assertThat(find(question, today()).overrides()).isEqualTo(province);
        assertThat(entries.visible(new LibraryId("jxnu"), today(), province)).isPresent();
    }

    @Test
    void undoingAnImportBringsTheOldAnswerBack() throws IOException {
        String question = Stage.unique("自习室开吗");
        run(HEADER + question + ",开。,,,,,\n");
        ImportResult second = run(HEADER + question + ",不开。,,,,,\n");

        imports.undo(librarian, Objects.requireNonNull(second.batch())).orThrow();

        assertThat(find(question, today()).answer()).isEqualTo("开。");
    }

    @Test
    void theCommandLineImportsToo(@TempDir Path folder) throws IOException {
        String question = Stage.unique("cli");
        Path file = Files.writeString(folder.resolve("bank.csv"), HEADER + question + ",有。,,,,,\n,无题,,,,,\n");
        Importer importer = importers.stream()
                .filter(each -> each.kind().equals("answers"))
                .findFirst()
                .orElseThrow();
        List<Long> refused = new ArrayList<>();

        Importer.Result result = importer.run(librarian, OURS, file, (position, reason) -> refused.add(position));

        assertThat(result).isEqualTo(new Importer.Result(2, 1, 0, 1));
        assertThat(refused).containsExactly(3L);
    }

    private ImportResult run(String table) throws IOException {
        return imports.run(
                        librarian, OURS, "bank.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .orThrow();
    }

    private EntryView find(String question, LocalDate day) {
        return entries.visible(OURS, day).stream()
                .filter(entry -> entry.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return clock.today(clock.getZone());
    }
}
