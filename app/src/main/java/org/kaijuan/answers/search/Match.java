package org.kaijuan.answers.search;

/**
 * An entry that may answer.
 *
 * @param phrasing the way to ask for it that is nearest to the question, as it was written
 * @param normal the same as it is compared
 * @param score the mixed nearness, from 0 to about 1; more where nearly all characters are the same, and above all for the very question
 */
public record Match(String entryId, String phrasing, String normal, double score, Parts parts) {}
