package org.kaijuan.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two contents of a report set against each other, sentence by sentence. */
public record Redline(List<Passage> passages) {

    /**
     * A paragraph, in the order of reading.
     *
     * @param chapter 0 for what stands before the first chapter
     */
    public record Passage(BlockId block, int chapter, BlockKind kind, List<Line> lines) {

        public boolean hasChanged() {
            return lines.stream().anyMatch(Line::hasChanged);
        }
    }

    /**
     * A sentence.
     *
     * @param before absent if it is new
     * @param after absent if it is gone
     */
    public record Line(@Nullable Sentence before, @Nullable Sentence after) {

        public boolean hasChanged() {
            return before == null || after == null || !before.text().equals(after.text());
        }

        /** What of its words has changed, in the order of reading. */
        public List<Mark> marks() {
            return Comparison.marks(before, after);
        }

        String oldText() {
            return before == null ? "" : before.text();
        }

        String newText() {
            return after == null ? "" : after.text();
        }
    }

    public Redline {
        passages = List.copyOf(passages);
    }

    public boolean isEmpty() {
        return passages.stream().noneMatch(Passage::hasChanged);
    }

    /** A content without anything to compare it with. */
    public static Redline of(ReportContent content) {
        return between(null, content);
    }

    /** What differs between {@code before} and {@code after}; without {@code before} nothing does. */
    static Redline between(@Nullable ReportContent before, ReportContent after) {
        ReportContent old = before == null ? after : before;
        Map<UUID, List<Piece>> oldTexts = new LinkedHashMap<>();
        old.paragraphs().forEach(paragraph -> oldTexts.put(paragraph.block(), paragraph.pieces()));
        List<Passage> passages = new ArrayList<>();
        chapters(after)
                .forEach(chapter -> chapter.paragraphs().forEach(paragraph -> {
                    List<Piece> was = Objects.requireNonNullElse(oldTexts.remove(paragraph.block()), List.of());
                    passages.add(new Passage(
                            paragraph.id(), chapter.ordinal(), paragraph.kind(), lines(was, paragraph.pieces())));
                }));
        chapters(old)
                .forEach(chapter -> chapter.paragraphs().stream()
                        .filter(paragraph -> oldTexts.containsKey(paragraph.block()))
                        .forEach(gone -> passages.add(new Passage(
                                gone.id(), chapter.ordinal(), gone.kind(), lines(gone.pieces(), List.of())))));
        passages.sort((one, other) -> Integer.compare(one.chapter(), other.chapter()));
        return new Redline(passages);
    }

    private static Stream<ReportContent.Chapter> chapters(ReportContent content) {
        return Stream.concat(
                Stream.of(new ReportContent.Chapter(0, "", "", 1, content.preamble())), content.chapters().stream());
    }

    private static List<Line> lines(List<Piece> before, List<Piece> after) {
        List<Sentence> old = Sentence.of(before);
        List<Sentence> now = Sentence.of(after);
        int[][] common = common(old, now);
        List<Line> lines = new ArrayList<>();
        List<Sentence> gone = new ArrayList<>();
        List<Sentence> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size()
                    && j < now.size()
                    && old.get(i).text().equals(now.get(j).text())) {
                pair(gone, come, lines);
                lines.add(new Line(old.get(i++), now.get(j++)));
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(old.get(i++));
            } else {
                come.add(now.get(j++));
            }
        }
        pair(gone, come, lines);
        return lines;
    }

    /** How many sentences the rests from i and j on have in common (the classic table of the longest common row). */
    private static int[][] common(List<Sentence> old, List<Sentence> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).text().equals(now.get(j).text())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void pair(List<Sentence> gone, List<Sentence> come, List<Line> lines) {
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            lines.add(new Line(i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
        }
        gone.clear();
        come.clear();
    }
}
