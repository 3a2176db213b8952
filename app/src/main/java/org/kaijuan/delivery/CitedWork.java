package org.kaijuan.delivery;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaijuan.delivery.citation.WorkKey;

/** A work as a reader typed it into the form; field names are those of {@link DeliveryForm}. */
record CitedWork(DocumentType type, Map<String, String> fields) {

    static CitedWork of(Map<String, String> fields) {
        return new CitedWork(DocumentType.of(fields.getOrDefault("type", "")), fields);
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    private WorkKey key() {
        return WorkKey.of(
                type.cited(),
                text("title"),
                text("authors"),
                text("year"),
                text("doi"),
                text("patentNumber"),
                text("isbn"));
    }

    @Nullable
    String identifier() {
        return key().identifier();
    }

    /** Two untitled works have nothing in common. */
    @Nullable
    String fingerprint() {
        return text("title").isBlank() ? null : key().fingerprint();
    }

    /** How many pages are asked for, as far as the citation tells; 0 if it does not. */
    int pages() {
        return PageSpan.count(text("pages"));
    }
}
