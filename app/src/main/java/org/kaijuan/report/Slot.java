package org.kaijuan.report;

import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;

/** A place in a paragraph while it is compiled: settled, or waiting for the number that belongs there. */
sealed interface Slot {

    record Settled(Piece piece) implements Slot {}

    /**
     * @param written how the library wrote it, printed as long as the value is the one that it stated
     * @param stated the value that it stated then
     */
    record Waiting(
            FigureKey key,
            @Nullable String written,
            @Nullable FigureValue stated) implements Slot {}
}
