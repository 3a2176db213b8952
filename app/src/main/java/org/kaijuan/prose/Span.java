package org.kaijuan.prose;

/**
 * A place in a {@link Prose}.
 *
 * @param line the line in which it begins, from 1
 * @param start offset of its first character in Unicode code points of the whole text, from 0
 * @param end offset of the first character after it
 * @param quote its words
 */
public record Span(int line, int start, int end, String quote) {}
