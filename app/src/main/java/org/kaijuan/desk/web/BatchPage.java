package org.kaijuan.desk.web;

import java.util.List;
import org.kaijuan.desk.BatchRow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * An act on many requests, before or after.
 *
 * @param act {@code claim}, {@code assign}, {@code decline} or {@code close}
 * @param applied whether it has been done
 */
public record BatchPage(
        String act, List<BatchRow> rows, boolean applied, Form form, List<Option> colleagues, List<Option> reasons) {

    /** How many it concerns. */
    public long done() {
        return rows.stream().filter(BatchRow::isDone).count();
    }

    /** How many are left out. */
    public long refused() {
        return rows.size() - done();
    }
}
