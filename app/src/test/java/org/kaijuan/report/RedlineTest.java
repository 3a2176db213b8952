package org.kaijuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RedlineTest {

    private final Sample sample = new Sample();
    private final Workbench.Compiled before = sample.compile();

    private List<Change> changes(Workbench.Compiled after) {
        return new Causes(after, sample).of(Redline.between(before.content(), after.content()));
    }

    private static String marked(Change change) {
        return change.marks().stream()
                .map(mark -> switch (mark.kind()) {
                    case SAME -> mark.text();
                    case OLD -> "[-" + mark.text() + "]";
                    case NEW -> "[+" + mark.text() + "]";
                })
                .collect(Collectors.joining());
    }

    @Test
    void isEmptyWhereNothingHasChanged() {
        assertThat(Redline.between(sample.compile().content(), sample.compile().content())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void namesTheSentenceTheNumberAndItsQuery() {
        List<Change> changes = changes(sample.set("organisation.groups", 4).compile());
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before()).endsWith("疫情期间下设3个工作组，有序开展工作。");
            assertThat(change.after()).endsWith("疫情期间下设4个工作组，有序开展工作。");
            assertThat(change.keepable()).isTrue();
            assertThat(change.causes()).singleElement().isInstanceOfSatisfying(Change.Cause.Number.class, cause -> {
                assertThat(cause.key().scope()).isEqualTo("xyu");
                assertThat(cause.before() + cause.after()).isEqualTo("34");
                assertThat(cause.recorded()).isNotNull();
                assertThat(cause.recorded().by()).isEqualTo("librarian");
            });
        });
    }

    @Test
    void namesWhoCorrected() {
        List<Change> changes =
                changes(sample.correct(Sample.TOLD.replace("读者满意。", "读者十分满意。")).compile());
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("读者满意。");
            assertThat(change.after()).isEqualTo("读者十分满意。");
            assertThat(marked(change)).isEqualTo("读者[+十分]满意。");
            assertThat(change.causes()).containsExactly(new Change.Cause.Correction("江西农业大学图书馆", 2, "another liaison"));
        });
    }

    @Test
    void takesOverOneChangeAndLeavesTheOthers() {
        Workbench.Compiled after = sample.set("organisation.groups", 4)
                .set("delivery.supplier-books", 583)
                .compile();
        List<Change> changes = changes(after);
        assertThat(changes).hasSize(2);
        ReportContent accepted = Acceptance.of(before.content(), after.content(), changes.getFirst());
        List<Change> left = new Causes(after, sample).of(Redline.between(accepted, after.content()));
        assertThat(left).containsExactly(changes.getLast());
        ReportContent all = Acceptance.of(accepted, after.content(), left.getFirst());
        assertThat(Fingerprint.of(all)).isEqualTo(Fingerprint.of(after.content()));
    }

    @Test
    @Tag("PRV-07")
    void marksTheWordsThatHaveChangedAndNoOthers() {
        int block = sample.quoting(Sample.PAPERS);
        String written = Markup.write(sample.blocks().get(block).segments());
        sample.set("delivery.supplier-books", 583).write(block, written.replace("例如，", "比如说，"));
        assertThat(changes(sample.compile())).singleElement().satisfies(change -> {
            assertThat(marked(change)).startsWith("[-例如][+比如说]，江西农业大学图书馆：").contains("篇论文、[-582][+583] 本电子图书");
            assertThat(change.causes())
                    .hasSize(2)
                    .anySatisfy(cause ->
                            assertThat(cause).isEqualTo(new Change.Cause.Edit("another secretary", Instant.EPOCH)));
        });
    }

    @Test
    void crossesNoSentenceOutInShreds() {
        assertThat(Comparison.marks(sentence("读者都很满意。"), sentence("师生也很高兴。")))
                .extracting(Mark::text)
                .containsExactly("读者都很满意", "师生也很高兴", "。");
    }

    private static Sentence sentence(String text) {
        return new Sentence(List.of(new Piece.Words(text)));
    }

    @Test
    void bringsTheAcceptedWordsBackAndLeavesTheReferencesAlone() {
        int block = sample.quoting(Sample.PAPERS);
        String written = Markup.write(sample.blocks().get(block).segments());
        sample.write(block, written.replace("例如，", "比如说，"));
        assertThat(reverted(block)).isEqualTo(written);
    }

    @Test
    void keepsWordsThatALibraryHasCorrectedAsWordsOfTheReportWithTheirNumbers() {
        int block = sample.quoting(Sample.PAPERS);
        sample.correct(Sample.TOLD.replace("读者满意。", "读者十分满意。"));
        assertThat(reverted(block))
                .contains("[[figure delivery.delivered jxau 2020-01-24..2020-02-29]]")
                .endsWith("读者满意。")
                .doesNotContain("highlight");
    }

    /** The block as it is written once its first change is taken back. */
    private String reverted(int block) {
        Workbench.Compiled after = sample.compile();
        Redline redline = Redline.between(before.content(), after.content());
        BlockRecord record = sample.blocks().get(block);
        Redline.Passage passage = redline.passages().stream()
                .filter(each -> each.block().equals(record.id()))
                .findFirst()
                .orElseThrow();
        Redline.Line line = passage.lines().stream()
                .filter(Redline.Line::hasChanged)
                .findFirst()
                .orElseThrow();
        List<List<Piece>> printed = record.segments().stream()
                .map(segment -> after.content()
                        .paragraphs()
                        .filter(paragraph ->
                                paragraph.block().equals(record.id().value()))
                        .flatMap(paragraph -> paragraph.pieces().stream())
                        .filter(piece -> piece instanceof Piece.Words == segment instanceof Segment.Words)
                        .toList())
                .toList();
        return Markup.write(new Reversal(after.report(), record.segments(), printed).of(passage, line));
    }

    @Test
    void cutsAtTheEndsOfSentences() {
        List<Sentence> sentences = Sentence.of(List.of(new Piece.Words("他说：“好。”走了！真的吗？没有句号")));
        assertThat(sentences).extracting(Sentence::text).containsExactly("他说：“好。”", "走了！", "真的吗？", "没有句号");
    }
}
