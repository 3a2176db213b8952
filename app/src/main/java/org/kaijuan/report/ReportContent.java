package org.kaijuan.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report with all its references read: what is printed, exported, compared and signed.
 *
 * @param date of issue; absent as long as nobody has set or signed it
 * @param preamble what stands before the first chapter
 */
public record ReportContent(
        String title,
        String issuer,
        @Nullable LocalDate date,
        List<Paragraph> preamble,
        List<Chapter> chapters,
        Appendix appendix) {

    /** A paragraph or heading. */
    public record Paragraph(UUID block, BlockKind kind, boolean locked, List<Piece> pieces) {

        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        /** As it is printed, without the marks of footnotes. */
        @JsonIgnore
        public String text() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }

        /** Its numbers in the order of reading. */
        @JsonIgnore
        public List<Piece.Figure> figures() {
            return pieces.stream()
                    .filter(Piece.Figure.class::isInstance)
                    .map(Piece.Figure.class::cast)
                    .toList();
        }

        @JsonIgnore
        public List<Piece.Footnote> footnotes() {
            return pieces.stream()
                    .filter(Piece.Footnote.class::isInstance)
                    .map(Piece.Footnote.class::cast)
                    .toList();
        }

        @JsonIgnore
        public BlockId id() {
            return new BlockId(block);
        }
    }

    /**
     * A chapter.
     *
     * @param number as printed, in Chinese numerals
     * @param title without its number
     */
    public record Chapter(int ordinal, String number, String title, int level, List<Paragraph> paragraphs) {

        public Chapter {
            paragraphs = List.copyOf(paragraphs);
        }

        /** As printed, the number before the title. */
        public String heading() {
            return number + "、" + title;
        }
    }

    /** Who answered, numbered in the order of the register (PRV-08). */
    public record Appendix(String title, List<Line> lines) {

        /** A library that answered. */
        public record Line(int number, String name) {}

        public Appendix {
            lines = List.copyOf(lines);
        }

        /** The rows of the two-column form: the second half stands beside the first. */
        public List<List<Line>> rows() {
            int half = (lines.size() + 1) / 2;
            return IntStream.range(0, half)
                    .mapToObj(i -> half + i < lines.size()
                            ? List.of(lines.get(i), lines.get(half + i))
                            : List.of(lines.get(i)))
                    .toList();
        }
    }

    public ReportContent {
        preamble = List.copyOf(preamble);
        chapters = List.copyOf(chapters);
    }

    /** The date of issue as printed; empty if there is none. */
    public String day() {
        return date == null ? "" : ChineseDate.of(date);
    }

    /** The headings of the appendix' two-column form, as printed. */
    public List<String> appendixColumns() {
        return List.of(Wording.NUMBER, Wording.LIBRARY, Wording.NUMBER, Wording.LIBRARY);
    }

    /** All paragraphs in the order of reading. */
    public Stream<Paragraph> paragraphs() {
        return Stream.concat(preamble.stream(), chapters.stream().flatMap(chapter -> chapter.paragraphs().stream()));
    }

    /** All footnotes in order. */
    public List<Piece.Footnote> footnotes() {
        return paragraphs().flatMap(paragraph -> paragraph.footnotes().stream()).toList();
    }
}
