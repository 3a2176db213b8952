package org.kaijuan.answers;

import java.util.Locale;

/** What a reader is shown for a question. */
public enum AnswerBand {
    /** One entry, with the question that it answers. */
    ANSWER,
    /** A few entries to choose from ("您是不是想问"), and a person. */
    SUGGEST,
    /** A person: nothing in the bank is about that. */
    HANDOFF;

    /** In lower case, as in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
