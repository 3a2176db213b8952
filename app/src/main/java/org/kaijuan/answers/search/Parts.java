package org.kaijuan.answers.search;

/** How near a phrasing is to a question in each way, from 0 to 1. */
public record Parts(double meaning, double terms, double pairs, double sound) {}
