package org.kaijuan.identity.web;

import org.kaijuan.identity.intake.LibraryBatchView;
import org.kaijuan.identity.intake.RowView;
import org.kaijuan.web.Form;

/** A file of libraries, all of it. */
public record LibraryImportPage(LibraryBatchView batch, Form form) {

    public long count(String action) {
        return batch.count(RowView.Action.valueOf(action));
    }
}
