package org.kaijuan.returns;

/** What an answer is. */
public enum QuestionKind {
    TEXT,
    /** A number in the unit of the question. */
    NUMBER,
    DATE,
    CHOICE,
    /** Rows under the columns of the question. */
    TABLE,
    FILE,
    /** A figure that others quote: counted here, or stated with the words of the library's own text. */
    FIGURE,
    /** Examples that the compiled report may tell. */
    HIGHLIGHTS,
    /** What people did (PRV-10, DED-01). */
    DEEDS;

    /** Whether the answer is one entry under the key of the question. */
    boolean isSingle() {
        return switch (this) {
            case TEXT, NUMBER, DATE, CHOICE, TABLE, FILE -> true;
            case FIGURE, HIGHLIGHTS, DEEDS -> false;
        };
    }
}
