package org.kaijuan.answers.search;

/** What spoke for a first match, and whether it was right in the judgement of a person. */
public record Judged(Evidence evidence, boolean isRight) {}
