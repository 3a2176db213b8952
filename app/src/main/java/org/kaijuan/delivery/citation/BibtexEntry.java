package org.kaijuan.delivery.citation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the fields of a BibTeX entry mean. */
final class BibtexEntry {

    private BibtexEntry() {}

    static Draft draft(String entryType, Map<String, Excerpt> fields) {
        Draft draft = new Draft(Notation.BIBTEX);
        CitedType type = type(entryType);
        draft.type(type, Confidence.SURE);
        put(draft, Field.TITLE, fields, "title");
        Excerpt authors = fields.get("author");
        if (authors != null) {
            draft.put(Field.AUTHORS, Authors.inFormat(Latex.plain(authors.text())), Confidence.SURE, authors);
        }
        put(draft, Field.SOURCE, fields, "journal", "journaltitle", "booktitle");
        put(draft, Field.YEAR, fields, "year", "date");
        put(draft, Field.VOLUME, fields, "volume");
        put(draft, Field.ISSUE, fields, type == CitedType.PATENT ? "issue" : "number", "issue");
        put(draft, Field.PAGES, fields, "pages");
        put(draft, Field.DOI, fields, "doi");
        put(draft, Field.ISSN, fields, "issn");
        put(draft, Field.ISBN, fields, "isbn");
        put(draft, Field.URL, fields, "url");
        put(draft, Field.INSTITUTION, fields, "school", type == CitedType.DISSERTATION ? "institution" : "school");
        put(draft, Field.PUBLISHER, fields, "publisher");
        if (type == CitedType.PATENT) {
            put(draft, Field.PATENT_NUMBER, fields, "number", "patentnumber");
        }
        if (type == CitedType.DISSERTATION) {
            degree(draft, entryType, fields.get("type"));
        }
        return draft;
    }

    private static void put(Draft draft, Field field, Map<String, Excerpt> fields, String... names) {
        for (String name : names) {
            Excerpt value = fields.get(name);
            if (value != null) {
                draft.put(field, Latex.plain(value.text()), Confidence.SURE, value);
            }
        }
    }

    private static void degree(Draft draft, String entryType, @Nullable Excerpt type) {
        String code = Degrees.code(entryType.equals("thesis") && type != null ? type.plain() : entryType);
        draft.put(Field.DEGREE, code, Confidence.SURE, type == null ? Excerpt.of("") : type);
    }

    private static @Nullable CitedType type(String entryType) {
        return switch (entryType) {
            case "article", "suppperiodical" -> CitedType.ARTICLE;
            case "phdthesis", "mastersthesis", "thesis" -> CitedType.DISSERTATION;
            case "inproceedings", "conference" -> CitedType.CONFERENCE_PAPER;
            case "incollection", "inbook" -> CitedType.CHAPTER;
            case "book", "mvbook", "ebook" -> CitedType.BOOK;
            case "patent" -> CitedType.PATENT;
            default -> null;
        };
    }
}
