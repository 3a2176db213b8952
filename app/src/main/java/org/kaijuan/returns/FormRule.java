package org.kaijuan.returns;

import java.util.List;

/**
 * What numbers and figures of a return must have to do with each other.
 *
 * @param parts keys of questions
 * @param whole key of the question against which they are held
 * @param says what is wrong, when it is
 */
public record FormRule(Kind kind, List<String> parts, String whole, Severity severity, Phrase says) {

    /** How parts and whole compare. */
    public enum Kind {
        /** The parts add up to the whole. */
        SUM,
        /** No part is more than the whole. */
        AT_MOST
    }

    /** Whether a return can be submitted against it. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public FormRule {
        parts = List.copyOf(parts);
    }
}
