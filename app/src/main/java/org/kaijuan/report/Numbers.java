package org.kaijuan.report;

import java.util.Collection;
import java.util.Map;
import org.kaijuan.figures.FigureAnswer;

/** Answers what figures come to. */
interface Numbers {

    /** The answers by key; a key that leads nowhere has none. */
    Map<FigureKey, FigureAnswer> read(Collection<FigureKey> keys);
}
