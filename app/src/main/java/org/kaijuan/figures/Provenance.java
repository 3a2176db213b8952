package org.kaijuan.figures;

/** Where a number comes from; shown beside it wherever it is quoted. */
public enum Provenance {

    /** A query over rows that anyone entitled can open. */
    COMPUTED,

    /** Stated by a library; nobody counted rows. */
    DECLARED,

    /** Reckoned from something else. */
    ESTIMATED
}
