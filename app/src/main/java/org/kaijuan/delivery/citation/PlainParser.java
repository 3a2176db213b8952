package org.kaijuan.delivery.citation;

import java.util.List;
import java.util.regex.Pattern;

/** The last resort: identifiers wherever they stand, and a short single line as a title. */
final class PlainParser {

    private static final int LONGEST_TITLE = 300;
    private static final int IDENTIFIERS_WITHIN = 2000;
    private static final Pattern ISBN_MARK = Pattern.compile("ISBN(?:-1[03])?[\\s:]{0,4}([0-9Xx -]{10,20})");
    private static final Pattern ISSN_MARK = Pattern.compile("ISSN[\\s:]{0,4}(\\d{4}-?\\d{3}[\\dXx])");

    private PlainParser() {}

    static List<Draft> parse(Excerpt text) {
        Excerpt doi = Doi.find(text);
        Draft draft = new Draft(doi.isEmpty() ? Notation.PLAIN : Notation.DOI);
        draft.put(Field.DOI, doi.plain(), Confidence.SURE, doi);
        identifiers(draft, text.limited(IDENTIFIERS_WITHIN));
        if (draft.isEmpty()) {
            title(draft, text);
        }
        return draft.isEmpty() ? List.of() : List.of(draft);
    }

    private static void identifiers(Draft draft, Excerpt text) {
        mark(draft, Field.ISBN, ISBN_MARK, text);
        mark(draft, Field.ISSN, ISSN_MARK, text);
        if (draft.has(Field.ISBN)) {
            draft.type(CitedType.BOOK, Confidence.DOUBTFUL);
        }
    }

    private static void mark(Draft draft, Field field, Pattern pattern, Excerpt text) {
        var matcher = pattern.matcher(text.folded()).region(text.start(), text.end());
        if (matcher.find()) {
            Excerpt where = text.part(matcher.start(1), matcher.end(1)).trim("- ");
            draft.put(field, where.plain(), Confidence.SURE, where);
        }
    }

    private static void title(Draft draft, Excerpt text) {
        int lineEnd = text.find('\n');
        Excerpt line = (lineEnd < 0 ? text : text.to(lineEnd)).trim("\"'“”《》.,;");
        if (line.end() - line.start() <= LONGEST_TITLE
                && line.text().codePoints().anyMatch(Character::isLetter)) {
            draft.doubtful(Field.TITLE, line);
        }
    }
}
