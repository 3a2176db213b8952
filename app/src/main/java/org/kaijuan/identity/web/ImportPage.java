package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.intake.BatchView;
import org.kaijuan.identity.intake.RowView;
import org.kaijuan.web.Form;

/** A batch with the first rows of each fate. */
public record ImportPage(
        BatchView batch,
        String library,
        Form form,
        List<RowView> created,
        List<RowView> updated,
        List<RowView> refused) {}
