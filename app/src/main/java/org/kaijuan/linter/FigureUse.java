package org.kaijuan.linter;

/**
 * A place in a text that says what a query answers.
 *
 * @param from index into the text, see {@link org.kaijuan.prose.Prose#text}
 * @param to the first index after it
 * @param figure the id of the figure
 * @param value what the query answers now, as a report prints it
 */
public record FigureUse(int from, int to, String figure, String value) {}
