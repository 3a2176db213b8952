package org.kaijuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedlineTest {

    private static List<Change> changes(Workbench.Compiled before, Workbench.Compiled after) {
        return new Causes(after).of(Redline.between(before.content(), after.content()));
    }

    @Test
    void isEmptyWhereNothingHasChanged() {
        Sample sample = new Sample();
        assertThat(Redline.between(sample.compile().content(), sample.compile().content())
                        .isEmpty())
                .isTrue();
    }

    @Test
    void namesTheSentenceTheNumberAndItsQuery() {
        Sample sample = new Sample();
        Workbench.Compiled before = sample.compile();
        List<Change> changes =
                changes(before, sample.set("organisation.groups", 4).compile());
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before()).endsWith("疫情期间下设3个工作组，有序开展工作。");
            assertThat(change.after()).endsWith("疫情期间下设4个工作组，有序开展工作。");
            assertThat(change.keepable()).isTrue();
            assertThat(change.causes()).singleElement().isInstanceOfSatisfying(Change.Cause.Number.class, cause -> {
                assertThat(cause.key().scope()).isEqualTo("xyu");
                assertThat(cause.before() + cause.after()).isEqualTo("34");
            });
        });
    }

    @Test
    void namesWhoCorrected() {
        Sample sample = new Sample();
        Workbench.Compiled before = sample.compile();
        List<Change> changes = changes(
                before, sample.correct(Sample.TOLD.replace("读者满意。", "读者十分满意。")).compile());
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("读者满意。");
            assertThat(change.after()).isEqualTo("读者十分满意。");
            assertThat(change.keepable()).isFalse();
            assertThat(change.causes()).containsExactly(new Change.Cause.Correction("江西农业大学图书馆", 2, "another liaison"));
        });
    }

    @Test
    void takesOverOneChangeAndLeavesTheOthers() {
        Sample sample = new Sample();
        Workbench.Compiled before = sample.compile();
        Workbench.Compiled after = sample.set("organisation.groups", 4)
                .set("delivery.supplier-books", 583)
                .compile();
        List<Change> changes = changes(before, after);
        assertThat(changes).hasSize(2);
        ReportContent accepted = Acceptance.of(before.content(), after.content(), changes.getFirst());
        List<Change> left = new Causes(after).of(Redline.between(accepted, after.content()));
        assertThat(left).containsExactly(changes.getLast());
        ReportContent all = Acceptance.of(accepted, after.content(), left.getFirst());
        assertThat(Fingerprint.of(all)).isEqualTo(Fingerprint.of(after.content()));
    }

    @Test
    void cutsAtTheEndsOfSentences() {
        List<Sentence> sentences = Sentence.of(List.of(new Piece.Words("他说：“好。”走了！真的吗？没有句号")));
        assertThat(sentences).extracting(Sentence::text).containsExactly("他说：“好。”", "走了！", "真的吗？", "没有句号");
    }
}
