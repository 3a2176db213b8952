package org.kaijuan.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A reference in a text that is being written, and what it prints.
 *
 * @param markup the reference, letter by letter as it is written
 */
public record Quotation(String markup, Kind kind, List<Piece> pieces) {

    /** What a reference leads to. */
    public enum Kind {
        FIGURE,
        HIGHLIGHT,
        FOOTNOTE,
        /** To nothing. */
        BROKEN
    }

    public Quotation {
        pieces = List.copyOf(pieces);
    }

    static Quotation of(String markup, Segment segment, List<Piece> pieces) {
        boolean leads = !pieces.isEmpty() && pieces.stream().noneMatch(Piece.Broken.class::isInstance);
        return new Quotation(markup, leads ? kind(segment) : Kind.BROKEN, pieces);
    }

    private static Kind kind(Segment segment) {
        return switch (segment) {
            case Segment.Figure _ -> Kind.FIGURE;
            case Segment.Highlight _ -> Kind.HIGHLIGHT;
            case Segment.Footnote _ -> Kind.FOOTNOTE;
            case Segment.Words _, Segment.Unknown _ -> Kind.BROKEN;
        };
    }

    /** What it prints in the line. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Its first number; absent if it prints none. */
    public Optional<Piece.Figure> figure() {
        return pieces.stream()
                .filter(Piece.Figure.class::isInstance)
                .map(Piece.Figure.class::cast)
                .findFirst();
    }

    /** Code of the library whose words it quotes; absent if it quotes none. */
    public Optional<String> library() {
        return pieces.stream()
                .filter(Piece.Quoted.class::isInstance)
                .map(piece -> ((Piece.Quoted) piece).library())
                .findFirst()
                .or(() -> figure().map(figure -> figure.key().scope()));
    }

    /** Its footnote; absent if it is none. */
    public Optional<String> note() {
        return pieces.stream()
                .filter(Piece.Footnote.class::isInstance)
                .map(piece -> ((Piece.Footnote) piece).note())
                .findFirst();
    }
}
