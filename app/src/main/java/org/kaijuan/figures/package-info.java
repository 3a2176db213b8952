/**
 * Every number is a query: the catalogue of figures, and the boards that quote them.
 *
 * <p>A module publishes numbers about itself by a {@link org.kaijuan.figures.FigureSource}: for a scope and a period the
 * value, its course day by day, and the rows behind it. {@link org.kaijuan.figures.Figures} asks all sources, checks who may
 * see what, and is what pages, the API and later the provincial report read. docs/figures.md is made from the sources.
 *
 * <p>Invariants: the rows of a count add up to its value; the value of a count over several libraries is the sum of theirs;
 * rows never carry the name of a reader. A figure of a library is for its staff and the units above it; figures of the
 * province are for those who may read all of its libraries. A declared figure gives way to a computed one of the
 * same id and stays beside it, so that the two can be compared.
 *
 * <p>Owns no tables.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "audit", "identity"})
@NullMarked
package org.kaijuan.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
