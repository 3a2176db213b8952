package org.kaijuan.policy;

/** Which value holds for a library when several units above it have decided (rules.md §1.5). */
public enum Combine {

    /** The nearest unit that has decided: the library before its school, the school before its county, … the nation last. */
    NEAREST,

    /** The lowest of all, for upper limits that protect ("at most 37.3 ℃"); of yes/no rules: yes only if all say yes. */
    STRICTEST_MIN,

    /** The highest of all, for lower limits that protect ("at least 48 h in quarantine"); of yes/no rules: yes if any says yes. */
    STRICTEST_MAX
}
