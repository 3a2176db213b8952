package org.kaijuan.prose;

/**
 * Words of a text that may stand in a chapter of a report, unchanged.
 *
 * @param section key of the chapter
 * @param span the words and where they stand
 */
public record Highlight(String section, Span span) {}
