package org.kaijuan.prose;

/**
 * A part of a text that says one thing.
 *
 * @param from index of its first character in {@link Prose#text}
 * @param to index after its last, its full stop included, blanks around it not
 */
public record Sentence(int from, int to) {

    public String in(Prose prose) {
        return prose.text().substring(from, to);
    }

    public boolean contains(int index) {
        return from <= index && index < to;
    }
}
