package org.kaijuan.report;

import java.util.List;
import java.util.stream.Collectors;

/** A part of a changed sentence: as it was, taken out, or put in. */
public record Mark(Kind kind, List<Piece> pieces) {

    /** What happened to the words. */
    public enum Kind {
        SAME,
        OLD,
        NEW
    }

    public Mark {
        pieces = List.copyOf(pieces);
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
