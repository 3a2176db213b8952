package org.kaijuan.answers.search;

/** What a reader is shown. */
public enum Band {
    /** One entry, with the question that it answers. */
    ANSWER,
    /** A few entries to choose from, and a person. */
    SUGGEST,
    /** A person. */
    HANDOFF
}
