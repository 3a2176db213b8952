package org.kaijuan.delivery.citation;

/** The form in which a citation was pasted. */
public enum Notation {
    DOI,
    RIS,
    ENDNOTE,
    BIBTEX,
    OPENURL,
    GBT7714,
    /** None of these: a bare title, a mail, anything. */
    PLAIN
}
