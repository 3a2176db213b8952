package org.kaijuan.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaijuan.delivery.citation.Citation;
import org.kaijuan.delivery.citation.Citations;
import org.kaijuan.delivery.citation.CitedType;
import org.kaijuan.delivery.citation.Confidence;
import org.kaijuan.delivery.citation.Field;

/** From a citation to the form. */
final class Pasting {

    private Pasting() {}

    /** Nothing if nothing could be read. */
    static Optional<PastedCitation> read(String text) {
        List<Citation> found = Citations.read(text);
        return found.isEmpty() ? Optional.empty() : Optional.of(form(found.getFirst(), found.size()));
    }

    private static PastedCitation form(Citation citation, int found) {
        Map<String, String> values = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        citation.fields().forEach((field, reading) -> {
            String name = name(field);
            values.put(name, reading.value());
            if (reading.isDoubtful()) {
                doubtful.add(name);
            }
        });
        CitedType type = citation.type();
        if (type != null) {
            values.put("type", DocumentType.of(type, citation.isChinese()).code());
            if (citation.typeConfidence() == Confidence.DOUBTFUL) {
                doubtful.add("type");
            }
        }
        return new PastedCitation(values, doubtful, found);
    }

    private static String name(Field field) {
        return switch (field) {
            case TITLE -> "title";
            case AUTHORS -> "authors";
            case SOURCE -> "source";
            case YEAR -> "year";
            case VOLUME -> "volume";
            case ISSUE -> "issue";
            case PAGES -> "pages";
            case DOI -> "doi";
            case ISSN -> "issn";
            case ISBN -> "isbn";
            case PUBLISHER -> "publisher";
            case INSTITUTION -> "institution";
            case DEGREE -> "degree";
            case PATENT_NUMBER -> "patentNumber";
            case URL -> "url";
        };
    }
}
