package org.kaijuan.delivery.citation;

import java.util.List;

/** Reads citations out of a pasted text. The one door into this package. */
public final class Citations {

    /** What lies behind is not read: a form is filled from one citation, not from a book. */
    static final int LONGEST_TEXT = 200_000;

    static final int MOST = 50;

    private Citations() {}

    /**
     * All citations in the text, in their order, fifty at most. Empty only if nothing at all could be read. Never throws.
     */
    public static List<Citation> read(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Excerpt whole = Excerpt.of(cut).trim("");
        if (whole.isEmpty()) {
            return List.of();
        }
        return parse(whole).stream().map(Draft::finish).toList();
    }

    private static List<Draft> parse(Excerpt text) {
        List<Draft> tagged = TaggedParser.parse(text);
        if (!tagged.isEmpty()) {
            return tagged;
        }
        List<Draft> bibtex = BibtexParser.parse(text);
        if (!bibtex.isEmpty()) {
            return bibtex;
        }
        List<Draft> openUrl = OpenUrlParser.parse(text);
        if (!openUrl.isEmpty()) {
            return openUrl;
        }
        List<Draft> references = GbtParser.parse(text);
        return references.isEmpty() ? PlainParser.parse(text) : references;
    }
}
