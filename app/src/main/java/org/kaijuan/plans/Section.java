package org.kaijuan.plans;

/**
 * A part of a plan.
 *
 * @param key stable over editions and between a template and what libraries make of it, so that they can be compared
 * @param text paragraphs, one to a line; shown as written
 */
public record Section(String key, String title, String text) {}
