package org.kaijuan.figures;

/** A figure and what it comes to. */
public record FigureAnswer(FigureDefinition definition, FigureValue value) {

    /** Whether it belongs on a board: what libraries could state but have not is left out. */
    public boolean isWorthShowing() {
        return definition.provenance() != Provenance.DECLARED || !(value instanceof FigureValue.Nothing);
    }
}
