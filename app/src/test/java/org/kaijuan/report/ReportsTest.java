package org.kaijuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.figures.Recorded;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@KaijuanTest
class ReportsTest {

    @Autowired
    ReportStage stage;

    @Autowired
    Reports reports;

    @Autowired
    Changes changes;

    @Autowired
    Signatures signatures;

    @Autowired
    Editing editing;

    @Autowired
    TestActors actors;

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }

    private static String text(ReportView report) {
        return String.join(
                "\n",
                report.content().paragraphs().map(ReportContent.Paragraph::text).toList());
    }

    @Test
    @Tag("PRV-05")
    @Tag("PRV-11")
    void compilesWhatTheLibrariesSent() throws Exception {
        ReportStage.Set set = stage.set(2031);
        ReportView report = reports.get(set.secretary(), set.report());
        assertThat(text(report)).contains("共有 2 家").contains("例如，江西农业大学图书馆：疫情期间，该馆有 6287 名读者参加打卡。");
        assertThat(report.content().appendix().lines())
                .extracting(ReportContent.Appendix.Line::name)
                .containsExactly("江西农业大学图书馆", "新余学院图书馆");
        assertThat(report.signed()).isFalse();
        assertThat(report.version()).isEqualTo(1);
        assertThat(changes.list(set.secretary(), set.report())).isEmpty();
        assertThat(reports.references(set.secretary(), set.report()))
                .extracting(reference -> reference.figure().key().figure())
                .contains("returns.submitted", "campaigns.participants", "organisation.groups");
    }

    @Test
    void redLinesACorrectionUntilSomebodyAcceptsIt() throws Exception {
        ReportStage.Set set = stage.set(2032);
        stage.correct(set, "6288");
        List<Change> moved = changes.list(set.secretary(), set.report());
        assertThat(moved).singleElement().satisfies(change -> {
            assertThat(change.before()).contains("6287");
            assertThat(change.after()).contains("6288");
        });
        assertThat(refusal(changes.accept(set.secretary(), set.report(), "none")))
                .isEqualTo("report.change-gone");
        changes.accept(set.secretary(), set.report(), moved.getFirst().id()).orThrow();
        assertThat(changes.list(set.secretary(), set.report())).isEmpty();
    }

    @Test
    void keepsAnOldNumberWithItsReasonUntilItIsLetGo() throws Exception {
        ReportStage.Set set = stage.set(2033);
        stage.correct(set, "6288");
        Change change = changes.list(set.secretary(), set.report()).getFirst();
        changes.keep(set.secretary(), set.report(), change.id(), "as printed").orThrow();
        assertThat(changes.list(set.secretary(), set.report())).isEmpty();
        assertThat(text(reports.get(set.secretary(), set.report()))).contains("6287");
        ReferenceView held = reports.references(set.secretary(), set.report()).stream()
                .filter(reference -> reference.keeping() != null)
                .findFirst()
                .orElseThrow();
        assertThat(held.figure().held()).isTrue();
        changes.release(set.secretary(), set.report(), held.figure().key());
        assertThat(text(reports.get(set.secretary(), set.report()))).contains("6288");
    }

    @Test
    @Tag("PRV-07")
    void keepsOldWordsAsItKeepsOldNumbers() throws Exception {
        ReportStage.Set set = stage.set(2039);
        List<BlockView> there = editing.blocks(set.secretary(), set.report());
        BlockView first = there.getFirst();
        BlockView last = there.getLast();
        String before = text(reports.get(set.secretary(), set.report()));
        editing.write(
                        set.secretary(),
                        set.report(),
                        first.id(),
                        first.version(),
                        first.markup().replace("闭馆", "关门"))
                .orThrow();
        editing.insert(set.secretary(), set.report(), first.id(), BlockKind.PARAGRAPH, "多出来的一段。")
                .orThrow();
        editing.remove(set.secretary(), set.report(), last.id(), last.version()).orThrow();
        stage.correct(set, "6288");

        List<Change> moved = changes.list(set.secretary(), set.report());
        assertThat(moved).allMatch(Change::keepable);
        assertThat(moved)
                .flatExtracting(Change::causes)
                .extracting(cause -> cause.getClass().getSimpleName())
                .containsExactlyInAnyOrder("Edit", "Edit", "Removal", "Removal", "Number");
        for (Change change = first(set); change != null; change = first(set)) {
            changes.keep(set.secretary(), set.report(), change.id(), "as printed")
                    .orThrow();
        }
        assertThat(text(reports.get(set.secretary(), set.report()))).isEqualTo(before);
        assertThat(editing.block(set.secretary(), set.report(), first.id()).remarks())
                .extracting(BlockView.RemarkView::text)
                .containsExactly("as printed");
    }

    @Test
    @Tag("PRV-07")
    void acceptsWordsThatWereWrittenAddedAndTakenOut() throws Exception {
        ReportStage.Set set = stage.set(2040);
        List<BlockView> there = editing.blocks(set.secretary(), set.report());
        BlockView first = there.getFirst();
        BlockView last = there.getLast();
        editing.write(set.secretary(), set.report(), first.id(), first.version(), "换了一句。")
                .orThrow();
        editing.insert(set.secretary(), set.report(), first.id(), BlockKind.PARAGRAPH, "多出来的一段。")
                .orThrow();
        editing.remove(set.secretary(), set.report(), last.id(), last.version()).orThrow();
        String after = text(reports.get(set.secretary(), set.report()));
        for (Change change = first(set); change != null; change = first(set)) {
            changes.accept(set.secretary(), set.report(), change.id()).orThrow();
        }
        assertThat(text(reports.get(set.secretary(), set.report()))).isEqualTo(after);
    }

    private @Nullable Change first(ReportStage.Set set) {
        return changes.list(set.secretary(), set.report()).stream().findFirst().orElse(null);
    }

    @Test
    @Tag("PRV-07")
    void namesWhoRecordedTheNumberThatHasMoved() throws Exception {
        ReportStage.Set set = stage.set(2046);
        stage.correct(set, "6288");
        assertThat(changes.list(set.secretary(), set.report()).getFirst().causes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Cause.Number.class,
                        cause -> assertThat(cause.recorded())
                                .isEqualTo(new Recorded(
                                        Recorded.Act.RETURN,
                                        ReportStage.JXAU,
                                        set.librarian().name(),
                                        stage.at(2046, 3))));
    }

    @Test
    @Tag("PRV-07")
    void freezesWhatWasSignedAndRedLinesWhatComesAfter() throws Exception {
        ReportStage.Set set = stage.set(2034);
        ReportView read = reports.get(set.secretary(), set.report());
        EditionView edition = signatures
                .sign(set.secretary(), set.report(), read.fingerprint())
                .orThrow();
        assertThat(edition.sha256()).hasSize(64);
        assertThat(signatures.isIntact(set.secretary(), set.report(), 1)).isTrue();
        assertThat(reports.get(set.secretary(), set.report()).signed()).isTrue();

        stage.correct(set, "6300");
        ReportView draft = reports.get(set.secretary(), set.report());
        assertThat(draft.signed()).isFalse();
        assertThat(draft.version()).isEqualTo(2);
        assertThat(text(reports.edition(set.secretary(), set.report(), 1))).contains("6287");
        assertThat(signatures.redline(set.secretary(), set.report(), 1).isEmpty())
                .isFalse();
        assertThat(refusal(signatures.sign(set.secretary(), set.report(), read.fingerprint())))
                .as("what was read is not what it says now")
                .isEqualTo("report.moved-on");
        assertThat(signatures
                        .sign(set.secretary(), set.report(), draft.fingerprint())
                        .orThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void letsOneOfTwoSecretariesSign() throws Exception {
        ReportStage.Set set = stage.set(2035);
        Actor other = stage.secretary();
        String seen = reports.get(set.secretary(), set.report()).fingerprint();
        Callable<String> one = () -> refusal(signatures.sign(set.secretary(), set.report(), seen));
        Callable<String> two = () -> refusal(signatures.sign(other, set.report(), seen));
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<String> ends = pool.invokeAll(List.of(one, two)).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
            assertThat(ends).containsExactly("done", "report.signed-already");
        }
    }

    @Test
    void losesNothingWhenTwoWriteOneParagraph() throws Exception {
        ReportStage.Set set = stage.set(2036);
        BlockView block = editing.blocks(set.secretary(), set.report()).getFirst();
        editing.write(set.secretary(), set.report(), block.id(), block.version(), "第一个人写的。")
                .orThrow();
        assertThat(refusal(editing.write(stage.secretary(), set.report(), block.id(), block.version(), "第二个人写的。")))
                .isEqualTo("report.paragraph-changed");
        assertThat(editing.versions(set.secretary(), set.report(), block.id()))
                .extracting(BlockView.Version::markup)
                .containsExactly("第一个人写的。", block.markup());
        assertThat(changes.list(set.secretary(), set.report()).getFirst().causes())
                .singleElement()
                .isInstanceOf(Change.Cause.Edit.class);
    }

    @Test
    void leavesALockedParagraphAlone() throws Exception {
        ReportStage.Set set = stage.set(2037);
        BlockView first = editing.blocks(set.secretary(), set.report()).getFirst();
        String words = "坚定信心、同舟共济、科学防治、精准施策 [[";
        BlockId id = editing.insert(set.secretary(), set.report(), first.id(), BlockKind.VERBATIM, words)
                .orThrow();
        BlockView block = editing.block(set.secretary(), set.report(), id);
        assertThat(refusal(editing.write(set.secretary(), set.report(), id, block.version(), "x")))
                .isEqualTo("report.locked");
        assertThat(refusal(editing.remove(set.secretary(), set.report(), id, block.version())))
                .isEqualTo("report.locked");
        assertThat(text(reports.get(set.secretary(), set.report()))).contains(words);
    }

    @Test
    void isForTheProvinceOnly() throws Exception {
        ReportStage.Set set = stage.set(2038);
        assertThatThrownBy(() -> reports.get(set.librarian(), set.report())).isInstanceOf(NotFoundException.class);
        Actor auditor = actors.actorAt("auditor", new UnitId("jx"));
        String seen = reports.get(auditor, set.report()).fingerprint();
        assertThatThrownBy(() -> signatures.sign(auditor, set.report(), seen)).isInstanceOf(ForbiddenException.class);
        BlockView block = editing.blocks(auditor, set.report()).getFirst();
        assertThatThrownBy(() -> editing.write(auditor, set.report(), block.id(), block.version(), "x"))
                .isInstanceOf(ForbiddenException.class);
    }
}
