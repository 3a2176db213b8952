package org.kaijuan.returns;

import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.LibraryView;

/** Which lines of a board are looked at; an absent part lets all pass. */
public record BoardFilter(
        LibraryView.@Nullable Kind kind, @Nullable String city, BoardLine.@Nullable Standing standing) {

    public static final BoardFilter ALL = new BoardFilter(null, null, null);

    boolean passes(BoardLine line) {
        return (kind == null || kind == line.kind())
                && (city == null || city.equals(line.city()))
                && (standing == null || standing == line.standing());
    }
}
