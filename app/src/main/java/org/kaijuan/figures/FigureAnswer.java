package org.kaijuan.figures;

/** A figure and what it comes to. */
public record FigureAnswer(FigureDefinition definition, FigureValue value) {}
