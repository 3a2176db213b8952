package org.kaijuan.delivery.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OpenURL: version 1.0 in key/encoded-value form (ANSI/NISO Z39.88-2004, {@code rft.…} keys), also inside a COinS span, and
 * version 0.1 with bare keys.
 */
final class OpenUrlParser {

    private static final Set<String> TELLING = Set.of(
            "atitle",
            "jtitle",
            "btitle",
            "aulast",
            "au",
            "issn",
            "eissn",
            "isbn",
            "genre",
            "spage",
            "rft_val_fmt",
            "ctx_ver",
            "ctitle");
    private static final int MOST_PAIRS = 200;
    private static final int LONGEST_KEY = 30;

    private final Map<String, Excerpt> values = new HashMap<>();
    private final Draft draft = new Draft(Notation.OPENURL);

    private OpenUrlParser() {}

    static List<Draft> parse(Excerpt text) {
        OpenUrlParser parser = new OpenUrlParser();
        parser.collect(text);
        if (parser.values.keySet().stream().filter(TELLING::contains).count() < 2) {
            return List.of();
        }
        parser.fill();
        return parser.draft.isEmpty() ? List.of() : List.of(parser.draft);
    }

    private void collect(Excerpt text) {
        int question = text.find('?');
        int from = question < 0 ? text.start() : question + 1;
        for (int pairs = 0; from < text.end() && pairs < MOST_PAIRS; pairs++) {
            int next = from;
            while (next < text.end() && !isEnd(text.at(next))) {
                next++;
            }
            pair(text.part(from, next));
            from = next + 1;
        }
    }

    private static boolean isEnd(char c) {
        return c == '&' || c == '"' || c == '\n' || c == '\r' || c == '<' || c == '>';
    }

    private void pair(Excerpt pair) {
        int equals = pair.find('=');
        if (equals < 0) {
            return;
        }
        String key = pair.to(equals).plain().toLowerCase(Locale.ROOT);
        String bare = key.startsWith("amp;") ? key.substring(4) : key;
        String name = bare.startsWith("rft.") ? bare.substring(4) : bare;
        if (name.length() > LONGEST_KEY) {
            return;
        }
        Excerpt value = pair.from(equals + 1);
        if (name.equals("rft_id") || name.equals("id")) {
            identifier(value);
        } else if (name.equals("au")) {
            draft.addAuthor(decode(value), value);
        } else {
            values.putIfAbsent(name, value);
        }
        if (name.equals("au")) {
            values.putIfAbsent(name, value);
        }
    }

    private void identifier(Excerpt value) {
        String id = decode(value);
        if (id.startsWith("info:doi/") || id.startsWith("doi:") || id.contains("doi.org/")) {
            draft.put(Field.DOI, id, Confidence.SURE, value);
        } else if (id.startsWith("urn:ISBN:")) {
            draft.put(Field.ISBN, id, Confidence.SURE, value);
        } else if (id.startsWith("http")) {
            draft.put(Field.URL, id, Confidence.SURE, value);
        }
    }

    private void fill() {
        CitedType type = type();
        draft.type(type, Confidence.SURE);
        boolean part = values.containsKey("atitle");
        put(Field.TITLE, "atitle");
        if (!part) {
            put(
                    Field.TITLE,
                    type == CitedType.DISSERTATION || type == CitedType.BOOK || type == CitedType.PATENT
                            ? "btitle"
                            : "title");
            put(Field.TITLE, "title");
        }
        put(Field.SOURCE, "jtitle");
        put(Field.SOURCE, part ? "btitle" : "ctitle");
        put(Field.SOURCE, part ? "title" : "stitle");
        put(Field.SOURCE, "stitle");
        firstAuthor();
        put(Field.YEAR, "date");
        put(Field.YEAR, "year");
        put(Field.VOLUME, "volume");
        put(Field.ISSUE, "issue");
        pages();
        put(Field.DOI, "doi");
        put(Field.ISSN, "issn");
        put(Field.ISSN, "eissn");
        put(Field.ISBN, "isbn");
        put(
                type == CitedType.DISSERTATION ? Field.INSTITUTION : Field.PUBLISHER,
                type == CitedType.DISSERTATION ? "inst" : "pub");
        put(Field.PATENT_NUMBER, type == CitedType.PATENT ? "number" : "patentnumber");
        degree();
    }

    private void firstAuthor() {
        String last = text("aulast");
        String first = text("aufirst").isEmpty() ? text("auinit") : text("aufirst");
        Excerpt where = values.get("aulast");
        if (where != null && !draft.has(Field.AUTHORS)) {
            draft.put(
                    Field.AUTHORS,
                    first.isEmpty() ? last : Authors.inFormat(last + ", " + first),
                    Confidence.SURE,
                    where);
        }
    }

    private void pages() {
        put(Field.PAGES, "pages");
        Excerpt first = values.get("spage");
        if (first != null) {
            String last = text("epage");
            draft.put(Field.PAGES, last.isEmpty() ? text("spage") : text("spage") + "-" + last, Confidence.SURE, first);
        }
        put(Field.PAGES, "artnum");
    }

    private void degree() {
        Excerpt degree = values.get("degree");
        if (degree != null) {
            draft.put(Field.DEGREE, Degrees.code(decode(degree)), Confidence.SURE, degree);
        }
    }

    private @Nullable CitedType type() {
        return switch (text("genre").toLowerCase(Locale.ROOT)) {
            case "article", "preprint" -> CitedType.ARTICLE;
            case "dissertation" -> CitedType.DISSERTATION;
            case "proceeding", "conference" -> CitedType.CONFERENCE_PAPER;
            case "patent" -> CitedType.PATENT;
            case "bookitem" -> CitedType.CHAPTER;
            case "book" -> CitedType.BOOK;
            default -> typeByFormat(text("rft_val_fmt"));
        };
    }

    private @Nullable CitedType typeByFormat(String format) {
        return switch (format.substring(format.lastIndexOf(':') + 1)) {
            case "journal" -> CitedType.ARTICLE;
            case "book" -> values.containsKey("atitle") ? CitedType.CHAPTER : CitedType.BOOK;
            case "dissertation" -> CitedType.DISSERTATION;
            case "patent" -> CitedType.PATENT;
            default -> values.containsKey("atitle") ? CitedType.ARTICLE : null;
        };
    }

    private void put(Field field, String key) {
        Excerpt value = values.get(key);
        if (value != null) {
            draft.put(field, decode(value), Confidence.SURE, value);
        }
    }

    private String text(String key) {
        Excerpt value = values.get(key);
        return value == null ? "" : decode(value);
    }

    private static String decode(Excerpt value) {
        return Letters.collapse(Percent.decode(value.text().replace('+', ' ')));
    }
}
