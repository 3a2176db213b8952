package org.kaijuan.linter;

/** How near a name in a text comes to one of the register. */
enum Likeness {
    EXACT,
    /** A slip in writing it: a part left out, or characters that look or sound alike. */
    SLIP,
    /** It resembles it, but may well be the right name of somebody else. */
    PERHAPS_ANOTHER
}
