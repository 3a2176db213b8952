package org.kaijuan.answers;

import org.kaijuan.kernel.Coded;

/** What a reader is shown for a question. */
public enum AnswerBand implements Coded {
    /** One entry, with the question that it answers. */
    ANSWER,
    /** A few entries to choose from ("您是不是想问"), and a person. */
    SUGGEST,
    /** A person: nothing in the bank is about that. */
    HANDOFF
}
