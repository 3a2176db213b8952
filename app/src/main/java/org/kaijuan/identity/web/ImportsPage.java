package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.intake.BatchView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/** The form for a file, and the files before. */
public record ImportsPage(Form form, List<Option> libraries, List<BatchView> batches, Libraries names) {

    public String library(BatchView batch) {
        return names.get(batch.library()).name();
    }
}
