package org.kaijuan.report;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.figures.FigureAnswer;
import org.kaijuan.figures.Recorded;

/** Answers what figures come to. */
interface Numbers {

    /** The answers by key; a key that leads nowhere has none. */
    Map<FigureKey, FigureAnswer> read(Collection<FigureKey> keys);

    /** Who last recorded something that a number counts. */
    Optional<Recorded> lastRecorded(FigureKey key);
}
