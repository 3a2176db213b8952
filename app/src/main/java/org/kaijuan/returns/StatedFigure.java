package org.kaijuan.returns;

import org.jspecify.annotations.Nullable;
import org.kaijuan.figures.FigureValue;
import org.kaijuan.figures.Provenance;
import org.kaijuan.kernel.Period;

/**
 * A figure as a return has it.
 *
 * @param figure id in the catalogue of figures
 * @param unit code of its unit
 * @param period the days that it is about
 * @param quote the words of the library's own text; absent for a computed one
 */
public record StatedFigure(
        String figure,
        FigureValue value,
        String unit,
        Provenance provenance,
        Period period,
        @Nullable String quote) {}
