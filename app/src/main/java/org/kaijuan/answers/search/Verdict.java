package org.kaijuan.answers.search;

/** @param sureness the probability that the first match is right */
record Verdict(Band band, double sureness) {}
