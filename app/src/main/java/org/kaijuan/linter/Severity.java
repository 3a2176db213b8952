package org.kaijuan.linter;

/** How sure the linter is that something must be looked at before a text is signed. */
public enum Severity {
    /** The text contradicts a query or itself beyond doubt. */
    ERROR,
    /** Very probably a slip; a warning that is false is a defect of the linter. */
    WARNING,
    /** Doubtful: worth a look, and may be right as it stands. */
    HINT
}
