package org.kaijuan.delivery;

import java.util.Arrays;
import java.util.List;
import org.kaijuan.delivery.citation.CitedType;

/** What readers ask for. The text is the message {@code delivery.type.<code>}. */
public enum DocumentType {
    CHINESE_ARTICLE("article-zh", CitedType.ARTICLE),
    FOREIGN_ARTICLE("article-foreign", CitedType.ARTICLE),
    DISSERTATION("dissertation", CitedType.DISSERTATION),
    CONFERENCE_PAPER("conference-paper", CitedType.CONFERENCE_PAPER),
    PATENT("patent", CitedType.PATENT),
    CHAPTER("chapter", CitedType.CHAPTER),
    E_BOOK("e-book", CitedType.BOOK);

    private final String code;
    private final CitedType cited;

    DocumentType(String code, CitedType cited) {
        this.code = code;
        this.cited = cited;
    }

    /** As stored, in forms, in the API and in import files. */
    public String code() {
        return code;
    }

    /** The type of a stored or sent code. */
    public static DocumentType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such type: " + code));
    }

    /** All codes in their order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(DocumentType::code).toList();
    }

    /** Articles, dissertations, conference papers and patents: the "papers" that SVC-13 counts. */
    public boolean isPaper() {
        return switch (this) {
            case CHINESE_ARTICLE, FOREIGN_ARTICLE, DISSERTATION, CONFERENCE_PAPER, PATENT -> true;
            case CHAPTER, E_BOOK -> false;
        };
    }

    public boolean isArticle() {
        return this == CHINESE_ARTICLE || this == FOREIGN_ARTICLE;
    }

    CitedType cited() {
        return cited;
    }

    /** The form's type for a cited one; articles differ by the language of their title. */
    static DocumentType of(CitedType cited, boolean chinese) {
        return switch (cited) {
            case ARTICLE -> chinese ? CHINESE_ARTICLE : FOREIGN_ARTICLE;
            case DISSERTATION -> DISSERTATION;
            case CONFERENCE_PAPER -> CONFERENCE_PAPER;
            case PATENT -> PATENT;
            case CHAPTER -> CHAPTER;
            case BOOK -> E_BOOK;
        };
    }
}
