package org.kaijuan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A sentence of a compiled paragraph, with the pieces that it is made of. */
public record Sentence(List<Piece> pieces) {

    private static final String ENDS = "。！？!?";
    private static final String CLOSING = "”’』」）)》";

    public Sentence {
        pieces = List.copyOf(pieces);
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Its numbers in the order of reading. */
    public List<Piece.Figure> figures() {
        return pieces.stream()
                .filter(Piece.Figure.class::isInstance)
                .map(Piece.Figure.class::cast)
                .toList();
    }

    /** The sentences of a paragraph, whose texts, put together, are the paragraph. */
    static List<Sentence> of(List<Piece> paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        for (Piece piece : paragraph) {
            switch (piece) {
                case Piece.Words(String text) -> cut(text, Piece.Words::new, open, sentences);
                case Piece.Quoted(String text, var highlight, var library) ->
                    cut(text, part -> new Piece.Quoted(part, highlight, library), open, sentences);
                case Piece.Figure _, Piece.Footnote _, Piece.Broken _ -> open.add(piece);
            }
        }
        close(open, sentences);
        return sentences;
    }

    private static void cut(String text, Function<String, Piece> piece, List<Piece> open, List<Sentence> sentences) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ENDS.indexOf(text.charAt(i)) >= 0) {
                while (i + 1 < text.length() && (ENDS + CLOSING).indexOf(text.charAt(i + 1)) >= 0) {
                    i++;
                }
                open.add(piece.apply(text.substring(done, i + 1)));
                close(open, sentences);
                done = i + 1;
            }
        }
        if (done < text.length()) {
            open.add(piece.apply(text.substring(done)));
        }
    }

    private static void close(List<Piece> open, List<Sentence> sentences) {
        if (!open.isEmpty()) {
            sentences.add(new Sentence(open));
            open.clear();
        }
    }
}
