package org.kaijuan.delivery.cover;

import java.util.List;

/**
 * The words of a cover.
 *
 * @param issuer on top, e.g. the library
 * @param facts what is delivered to whom and when, in order
 * @param declaration what the reader declared; may have several paragraphs
 */
public record CoverSheet(String issuer, String title, List<Fact> facts, String declaration) {

    /** One line of the sheet. */
    public record Fact(String label, String value) {}

    public CoverSheet {
        facts = List.copyOf(facts);
    }
}
