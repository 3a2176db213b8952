package org.kaijuan.delivery.citation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One record of a tagged format, field by field. */
final class TaggedRecord {

    private static final int LONGEST_WRAPPED = 500;

    private final Draft draft;
    private final Notation notation;
    private @Nullable Excerpt firstPage;
    private @Nullable Excerpt serialNumber;
    private @Nullable Excerpt publisher;
    private @Nullable Field last;

    TaggedRecord(Notation notation) {
        this.notation = notation;
        this.draft = new Draft(notation);
    }

    boolean isEmpty() {
        return draft.isEmpty() && draft.type() == null;
    }

    void add(String tag, Excerpt value) {
        last = null;
        if (notation == Notation.RIS) {
            ris(tag, value);
        } else {
            endNote(tag.charAt(1), value);
        }
    }

    /** A line without a tag goes on with the one before: long titles are wrapped by some programs. */
    void carryOn(Excerpt line) {
        Field before = last;
        if (before != Field.TITLE && before != Field.SOURCE) {
            return;
        }
        if (draft.text(before).length() < LONGEST_WRAPPED) {
            draft.replace(before, Letters.collapse(draft.text(before) + " " + line.text()));
        }
    }

    private void ris(String tag, Excerpt value) {
        switch (tag) {
            case "TY" -> type(risType(value.plain()));
            case "TI", "T1", "CT" -> put(Field.TITLE, value);
            case "AU", "A1" -> draft.addAuthor(value.text(), value);
            case "JO", "JF", "T2", "BT", "JA", "J2" -> put(Field.SOURCE, value);
            case "PY", "Y1", "DA" -> put(Field.YEAR, value);
            case "VL" -> put(Field.VOLUME, value);
            case "IS" -> put(Field.ISSUE, value);
            case "SP" -> firstPage = value;
            case "EP" -> pages(value);
            case "DO" -> put(Field.DOI, value);
            case "SN" -> serialNumber = value;
            case "PB" -> publisher = value;
            case "UR", "L1", "L2" -> put(Field.URL, value);
            case "M3" -> degree(value);
            case "M1" -> patentNumber(value);
            default -> {}
        }
    }

    private void endNote(char tag, Excerpt value) {
        switch (tag) {
            case '0' -> type(endNoteType(value.plain()));
            case 'T' -> put(Field.TITLE, value);
            case 'A' -> draft.addAuthor(value.text(), value);
            case 'J', 'B' -> put(Field.SOURCE, value);
            case 'D', '8' -> put(Field.YEAR, value);
            case 'V' -> put(Field.VOLUME, value);
            case 'N' -> put(Field.ISSUE, value);
            case 'P' -> put(Field.PAGES, value);
            case 'R' -> put(Field.DOI, value);
            case '@' -> serialNumber = value;
            case 'I' -> publisher = value;
            case 'U' -> put(Field.URL, value);
            case '9' -> degree(value);
            case 'M' -> patentNumber(value);
            default -> {}
        }
    }

    private void put(Field field, Excerpt value) {
        draft.sure(field, value);
        last = field;
    }

    private void type(@Nullable CitedType type) {
        draft.type(type, Confidence.SURE);
    }

    private void pages(Excerpt lastPage) {
        if (firstPage == null) {
            draft.doubtful(Field.PAGES, lastPage);
        } else if (firstPage.plain().contains("-") || firstPage.plain().equals(lastPage.plain())) {
            put(Field.PAGES, firstPage);
        } else {
            draft.put(
                    Field.PAGES,
                    firstPage.plain() + "-" + lastPage.plain(),
                    Confidence.SURE,
                    firstPage.part(firstPage.start(), lastPage.end()));
        }
    }

    private void degree(Excerpt value) {
        String code = Degrees.code(value.plain());
        if (draft.type() == CitedType.DISSERTATION && !code.isEmpty()) {
            draft.put(Field.DEGREE, code, Confidence.SURE, value);
        }
    }

    private void patentNumber(Excerpt value) {
        if (draft.type() == CitedType.PATENT) {
            put(Field.PATENT_NUMBER, value);
        }
    }

    /** The end of the record: what could only be placed once the type was known. */
    Draft finish() {
        if (firstPage != null) {
            put(Field.PAGES, firstPage);
        }
        if (publisher != null) {
            put(draft.type() == CitedType.DISSERTATION ? Field.INSTITUTION : Field.PUBLISHER, publisher);
        }
        if (serialNumber != null) {
            put(
                    Identifiers.isIssn(Identifiers.issn(serialNumber.plain())) || draft.type() == CitedType.ARTICLE
                            ? Field.ISSN
                            : Field.ISBN,
                    serialNumber);
        }
        return draft;
    }

    private static @Nullable CitedType risType(String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "JOUR", "EJOUR", "JFULL", "MGZN", "NEWS" -> CitedType.ARTICLE;
            case "THES" -> CitedType.DISSERTATION;
            case "CONF", "CPAPER" -> CitedType.CONFERENCE_PAPER;
            case "PAT" -> CitedType.PATENT;
            case "CHAP", "ECHAP" -> CitedType.CHAPTER;
            case "BOOK", "EBOOK", "EDBOOK" -> CitedType.BOOK;
            default -> null;
        };
    }

    private static @Nullable CitedType endNoteType(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "journal article", "electronic article", "magazine article", "newspaper article" -> CitedType.ARTICLE;
            case "thesis" -> CitedType.DISSERTATION;
            case "conference paper", "conference proceedings" -> CitedType.CONFERENCE_PAPER;
            case "patent" -> CitedType.PATENT;
            case "book section", "electronic book section" -> CitedType.CHAPTER;
            case "book", "electronic book", "edited book" -> CitedType.BOOK;
            default -> null;
        };
    }
}
