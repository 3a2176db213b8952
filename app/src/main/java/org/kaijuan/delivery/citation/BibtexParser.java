package org.kaijuan.delivery.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * BibTeX entries, read leniently: a missing comma, a missing closing brace or an unknown entry type cost the field or the
 * type, not the citation. An own scanner instead of a library because the libraries stop at the first error and do not tell
 * where in the text a value stood.
 */
final class BibtexParser {

    private final Excerpt text;
    private int at;

    private BibtexParser(Excerpt text) {
        this.text = text;
        this.at = text.start();
    }

    static List<Draft> parse(Excerpt text) {
        return new BibtexParser(text).parse();
    }

    private List<Draft> parse() {
        List<Draft> found = new ArrayList<>();
        while (found.size() < Citations.MOST && toNextEntry()) {
            String type = word().toLowerCase(Locale.ROOT);
            skipBlank();
            if (type.isEmpty() || !isOneOf("{(")) {
                continue;
            }
            at++;
            Draft draft = BibtexEntry.draft(type, fields());
            if (!draft.isEmpty()) {
                found.add(draft);
            }
        }
        return found;
    }

    private boolean toNextEntry() {
        int next = text.find('@', at);
        at = next < 0 ? text.end() : next + 1;
        return next >= 0;
    }

    /** From behind the opening brace to behind the closing one: the key, then {@code name = value} pairs. */
    private Map<String, Excerpt> fields() {
        Map<String, Excerpt> fields = new HashMap<>();
        while (at < text.end()) {
            skipBlank();
            String name = word().toLowerCase(Locale.ROOT);
            skipBlank();
            if (isOneOf("=")) {
                at++;
                fields.putIfAbsent(name, value());
            } else if (isOneOf("})")) {
                at++;
                return fields;
            } else if (isOneOf("@") && !fields.isEmpty()) {
                return fields;
            } else {
                at++;
            }
        }
        return fields;
    }

    private String word() {
        int from = at;
        while (at < text.end()
                && (Character.isLetterOrDigit(text.at(at)) || text.at(at) == '_' || text.at(at) == '-')) {
            at++;
        }
        return at - from > 40 ? "" : text.folded().substring(from, at);
    }

    private Excerpt value() {
        skipBlank();
        if (isOneOf("{")) {
            return braced();
        }
        return isOneOf("\"") ? quoted() : bare();
    }

    private Excerpt braced() {
        int from = ++at;
        int depth = 1;
        while (at < text.end() && depth > 0) {
            char c = text.at(at++);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
        }
        return text.part(from, depth == 0 ? at - 1 : at);
    }

    private Excerpt quoted() {
        int from = ++at;
        int depth = 0;
        while (at < text.end()) {
            char c = text.at(at++);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '"' && depth <= 0) {
                return text.part(from, at - 1);
            }
        }
        return text.part(from, at);
    }

    private Excerpt bare() {
        int from = at;
        while (at < text.end() && ",})\n\r".indexOf(text.at(at)) < 0) {
            at++;
        }
        return text.part(from, at).trim("");
    }

    private void skipBlank() {
        while (at < text.end() && Letters.isBlank(text.at(at))) {
            at++;
        }
    }

    private boolean isOneOf(String characters) {
        return at < text.end() && characters.indexOf(text.at(at)) >= 0;
    }
}
