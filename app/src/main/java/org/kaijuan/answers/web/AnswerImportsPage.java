package org.kaijuan.answers.web;

import java.util.List;
import org.kaijuan.answers.BatchView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** Where tables are handed in, and what has been imported. */
public record AnswerImportsPage(
        String bank, String bankName, List<Option> banks, List<BatchView> batches, Form form, boolean mayUndo) {}
