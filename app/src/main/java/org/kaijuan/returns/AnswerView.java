package org.kaijuan.returns;

import java.util.List;

/**
 * An answer as it was submitted.
 *
 * @param question key in the form
 * @param rows of a table; empty otherwise
 */
public record AnswerView(String question, String text, List<List<String>> rows) {}
