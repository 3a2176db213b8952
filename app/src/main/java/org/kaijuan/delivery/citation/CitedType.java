package org.kaijuan.delivery.citation;

/** What kind of work a citation names. */
public enum CitedType {
    ARTICLE,
    DISSERTATION,
    CONFERENCE_PAPER,
    PATENT,
    CHAPTER,
    BOOK
}
