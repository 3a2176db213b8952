package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.command.Importer;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Lists from the platform and from suppliers, through the pages on which they are imported and compared. */
@KaijuanTest
class ReconciliationTest {

    private static final LibraryId LIBRARY = new LibraryId("xyu");
    private static final Period SPRING = new Period(LocalDate.of(1990, 1, 1), LocalDate.of(1990, 4, 30));

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    DeliveryRecords records;

    @Autowired
    List<Importer> importers;

    @Test
    @Tag("SYS-39")
    void bothSidesAreCountedAndEachDifferenceIsListed() {
        Actor librarian = actors.actor("librarian", LIBRARY);
        imported(librarian, "deliveries", "platform", """
                题名,文献类型,传递日期
                甲论文,中文期刊论文,1990-01-05
                乙论文,学位论文,1990-01-06
                丙论文,专利,1990-02-01
                丁论文,会议论文,1990-02-10
                """);
        imported(librarian, "statement", "platform", """
                编号,题名,文献类型,传递日期
                1,甲论文,中文期刊论文,1990-01-06
                2,乙论文,会议论文,1990-01-06
                3,丁 论 文,会议论文,1990-03-10
                4,戊论文,专利,1990-03-11
                """);

        assertThat(reconciliation.counts(librarian, LIBRARY, SPRING))
                .contains(
                        new ReconciledCount(YearMonth.of(1990, 1), DocumentType.CHINESE_ARTICLE, 1, 1),
                        new ReconciledCount(YearMonth.of(1990, 1), DocumentType.DISSERTATION, 1, 0),
                        new ReconciledCount(YearMonth.of(1990, 3), DocumentType.PATENT, 0, 1));
        Map<String, Difference.Kind> differences =
                reconciliation.differences(librarian, LIBRARY, SPRING, null, 50).items().stream()
                        .collect(Collectors.toMap(Difference::title, Difference::kind));
        assertThat(differences)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "乙论文", Difference.Kind.TYPE,
                        "丙论文", Difference.Kind.ONLY_HERE,
                        "丁论文", Difference.Kind.DAY,
                        "戊论文", Difference.Kind.ONLY_THERE));
        assertThat(pages.get(librarian, "/delivery/reconciliation?from=1990-01-01&to=1990-04-30"))
                .hasStatusOk()
                .bodyText()
                .contains("戊论文");
        assertThat(pages.get(librarian, "/delivery/reconciliation?from=1990-01-01&to=1990-04-30&format=xlsx"))
                .hasStatusOk();
        adoptWhatOnlyThePlatformHas(librarian);
    }

    private void adoptWhatOnlyThePlatformHas(Actor librarian) {
        Difference missing = reconciliation.export(librarian, LIBRARY, SPRING).stream()
                .filter(difference -> difference.kind() == Difference.Kind.ONLY_THERE)
                .findFirst()
                .orElseThrow();

        reconciliation.adopt(librarian, LIBRARY, List.of(missing.key())).orThrow();

        assertThat(reconciliation
                        .differences(librarian, LIBRARY, SPRING, null, 50)
                        .total())
                .isEqualTo(3);
    }

    @Test
    @Tag("SVC-14")
    @Tag("SYS-40")
    void aSuppliersListIsPreviewedImportedCountedApartAndTakenBack() {
        Actor librarian = actors.actor("librarian", LIBRARY);
        String csv = """
                title,type,date
                A paper of 1989,article-foreign,1989-02-03
                A book of 1989,e-book,1989-02-03
                no type,,1989-02-03
                """;
        MvcTestResult preview = upload(librarian, "deliveries", "commercial", csv);

        assertThat(preview).hasStatusOk().bodyText().contains("不认识").contains("A book of 1989");
        apply(librarian, preview, "deliveries", "commercial");
        assertThat(pages.get(librarian, "/api/v1/figures?library=xyu&from=1989-01-01&to=1989-12-31"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.figures[?(@.id == 'delivery.supplier-books')].value")
                .asArray()
                .containsExactly(1);
        BatchView batch = records.batches(librarian).getFirst();
        assertThat(pages.post(librarian, "/delivery/imports/" + batch.id() + "/undo", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(records.undo(librarian, batch.id()).toString()).contains("delivery.import-undone");
    }

    @Test
    void aPictureIsNoList() {
        Actor librarian = actors.actor("librarian", LIBRARY);

        assertThat(upload(librarian, "deliveries", "platform", "题名,作者\n甲,乙\n")).hasStatus(422);
        assertThat(pages.get(actors.reader(LIBRARY), "/delivery/imports")).hasStatus(403);
    }

    @Test
    @Tag("SYS-39")
    void theCommandLineImportsAndSaysWhichRowsItRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("list.csv"),
                "title,type,date\nA paper of 1988,patent,1988-02-03\nB,sculpture,1988-02-03\n");
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "title,date\nA,1988-02-03\n");
        Actor librarian = actors.actor("librarian", LIBRARY);
        List<String> refused = new ArrayList<>();
        Importer importer = importers.stream()
                .filter(it -> it.kind().equals("deliveries"))
                .findFirst()
                .orElseThrow();

        Importer.Result first =
                importer.run(librarian, LIBRARY, file, (row, why) -> refused.add(row + " " + why.key()));
        Importer.Result again = importer.run(librarian, LIBRARY, file, (row, why) -> {});
        Importer.Result none =
                importer.run(librarian, LIBRARY, wrong, (row, why) -> refused.add(row + " " + why.key()));

        assertThat(first).isEqualTo(new Importer.Result(2, 1, 0, 1));
        assertThat(again).isEqualTo(new Importer.Result(2, 0, 0, 1));
        assertThat(none).isEqualTo(new Importer.Result(1, 0, 0, 1));
        assertThat(refused).containsExactly("3 delivery.list.no-type", "1 refusal.delivery.list-type-missing");
    }

    @Test
    void suppliersAreAddedAndOrderedOnAPage() {
        Actor director = actors.actor("director", LIBRARY);
        String name = "Company " + director.name();

        assertThat(pages.post(
                        director,
                        "/delivery/suppliers",
                        Map.of("library", "xyu", "source", "commercial", "name", name)))
                .hasStatus3xxRedirection();
        assertThat(pages.post(
                        director,
                        "/delivery/suppliers",
                        Map.of("library", "xyu", "source", "commercial", "name", name)))
                .hasStatus(422);
        assertThat(pages.get(director, "/delivery/suppliers"))
                .hasStatusOk()
                .bodyText()
                .contains(name);
        assertThat(pages.post(
                        director,
                        "/delivery/suppliers",
                        Map.of("library", "jxnu", "source", "commercial", "name", name)))
                .hasStatus(404);
    }

    private void imported(Actor librarian, String kind, String source, String csv) {
        apply(librarian, upload(librarian, kind, source, csv), kind, source);
    }

    private void apply(Actor librarian, MvcTestResult preview, String kind, String source) {
        String page = text(preview);
        String marker = "name=\"file\" value=\"";
        int at = page.indexOf(marker) + marker.length();
        assertThat(pages.post(
                        librarian,
                        "/delivery/imports",
                        Map.of(
                                "library",
                                "xyu",
                                "kind",
                                kind,
                                "source",
                                source,
                                "file",
                                page.substring(at, page.indexOf('"', at)))))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult upload(Actor actor, String kind, String source, String csv) {
        MockMultipartFile list =
                new MockMultipartFile("list", "list.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        return pages.upload(
                actor, "/delivery/imports/preview", list, Map.of("library", "xyu", "kind", kind, "source", source));
    }
}
