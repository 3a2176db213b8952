package org.kaijuan.report;

/** What a block is in its chapter. */
public enum BlockKind {

    /** A heading below that of the chapter. */
    HEADING,

    /** What holds for all libraries, in the words of the secretariat. */
    PARAGRAPH,

    /** "For example": what one library sent (PRV-11). */
    EXAMPLE,

    /** Words that must stay byte for byte, say the general requirements of a directive (PUB-14). */
    VERBATIM
}
