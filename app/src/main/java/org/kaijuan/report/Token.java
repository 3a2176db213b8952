package org.kaijuan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The smallest part of a sentence that can be exchanged: a number, a footnote, a Chinese character, a word or numeral of
 * ASCII letters. Never cut across the end of a sentence.
 */
record Token(Piece piece) {

    static List<Token> of(List<Piece> pieces) {
        List<Token> tokens = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words(String text) -> cut(text, Piece.Words::new, tokens);
                case Piece.Quoted(String text, var highlight, var library) ->
                    cut(text, part -> new Piece.Quoted(part, highlight, library), tokens);
                case Piece.Figure _, Piece.Footnote _, Piece.Broken _ -> tokens.add(new Token(piece));
            }
        }
        return tokens;
    }

    private static void cut(String text, Function<String, Piece> piece, List<Token> tokens) {
        int from = 0;
        while (from < text.length()) {
            int to = from + Character.charCount(text.codePointAt(from));
            while (isLatin(text.charAt(from)) && to < text.length() && isLatin(text.charAt(to))) {
                to++;
            }
            tokens.add(new Token(piece.apply(text.substring(from, to))));
            from = to;
        }
    }

    private static boolean isLatin(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    /** Whether both print the same, wherever they come from. */
    boolean printsAs(Token other) {
        return piece instanceof Piece.Footnote note
                ? other.piece instanceof Piece.Footnote more && note.note().equals(more.note())
                : !(other.piece instanceof Piece.Footnote) && piece.text().equals(other.piece.text());
    }

    /** Some tokens as pieces again; what was one run of words is one. */
    static List<Piece> joined(List<Token> tokens) {
        List<Piece> pieces = new ArrayList<>();
        for (Token token : tokens) {
            if (pieces.isEmpty()) {
                pieces.add(token.piece());
            } else {
                pieces.addAll(joined(pieces.removeLast(), token.piece()));
            }
        }
        return pieces;
    }

    private static List<Piece> joined(Piece one, Piece next) {
        if (one instanceof Piece.Words(String text) && next instanceof Piece.Words(String more)) {
            return List.of(new Piece.Words(text + more));
        }
        if (one instanceof Piece.Quoted(String text, var highlight, var library)
                && next instanceof Piece.Quoted(String more, var other, var _)
                && highlight.equals(other)) {
            return List.of(new Piece.Quoted(text + more, highlight, library));
        }
        return List.of(one, next);
    }
}
