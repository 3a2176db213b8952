package org.kaijuan.report;

import java.util.ArrayList;
import java.util.List;
import org.kaijuan.linter.FigureUse;

/** A report as the linter reads it: plain text with headings, and where in it the numbers of queries stand. */
final class Manuscript {

    private final StringBuilder text = new StringBuilder();
    private final List<FigureUse> uses = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /** Where a piece stands in the text. */
    record Place(int from, int to, Piece piece, BlockId block) {}

    private Manuscript() {}

    static Manuscript of(ReportContent content) {
        Manuscript manuscript = new Manuscript();
        manuscript.text.append("# ").append(content.title()).append("\n\n");
        content.preamble().forEach(manuscript::paragraph);
        for (ReportContent.Chapter chapter : content.chapters()) {
            manuscript.text.append("## ").append(chapter.heading()).append("\n\n");
            chapter.paragraphs().forEach(manuscript::paragraph);
        }
        return manuscript;
    }

    private void paragraph(ReportContent.Paragraph paragraph) {
        if (paragraph.kind() == BlockKind.HEADING) {
            text.append("### ");
        }
        for (Piece piece : paragraph.pieces()) {
            int from = text.length();
            text.append(piece.text());
            places.add(new Place(from, text.length(), piece, paragraph.id()));
            if (piece instanceof Piece.Figure figure && figure.today() != null) {
                uses.add(new FigureUse(from, text.length(), figure.key().figure(), figure.today()));
            }
        }
        text.append("\n\n");
    }

    String text() {
        return text.toString();
    }

    /** The numbers that say something else than their queries. */
    List<FigureUse> uses() {
        return uses;
    }

    List<Place> places() {
        return places;
    }

    /** Whether words of the secretariat stand there, not a reference and not what a library wrote. */
    boolean isTyped(int from, int to) {
        return places.stream()
                .anyMatch(place -> place.piece() instanceof Piece.Words && place.from() <= from && to <= place.to());
    }
}
