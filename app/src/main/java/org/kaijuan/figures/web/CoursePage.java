package org.kaijuan.figures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import org.kaijuan.figures.FigureDefinition;

/** The course of a figure as a small drawing; nothing if it has none. */
public record CoursePage(FigureDefinition definition, SortedMap<LocalDate, BigDecimal> trend) {}
