package org.kaijuan.desk.web;

/** A question and what was answered, in the reader's language. */
public record Answer(String label, String text) {}
