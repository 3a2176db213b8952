package org.kaijuan.delivery.citation;

/** The parts of a citation that a request form knows. */
public enum Field {
    TITLE,
    /** All authors, separated by {@code "; "}. */
    AUTHORS,
    /** Journal, proceedings, or the book that a chapter is in. */
    SOURCE,
    YEAR,
    VOLUME,
    ISSUE,
    PAGES,
    DOI,
    ISSN,
    ISBN,
    PUBLISHER,
    /** Where a dissertation was defended. */
    INSTITUTION,
    /** {@code doctor} or {@code master}. */
    DEGREE,
    PATENT_NUMBER,
    URL
}
