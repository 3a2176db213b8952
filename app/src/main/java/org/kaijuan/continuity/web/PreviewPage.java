package org.kaijuan.continuity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.continuity.Effects;
import org.kaijuan.continuity.OrderPreview;
import org.kaijuan.continuity.OrderView;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Form;
import org.kaijuan.web.LibraryNames;

/**
 * Step three, and the same for a revision and an undoing: what would happen.
 *
 * @param act {@code application}, {@code revision} or {@code undo}
 * @param form what is sent along
 * @param refusal why it was not done
 */
public record PreviewPage(
        OrderView order,
        String unit,
        OrderPreview preview,
        String act,
        boolean mayGive,
        Form form,
        @Nullable Refusal refusal,
        LibraryNames names) {

    /** Rows of the table on the page; the file has them all. */
    private static final int MOST_ROWS = 200;

    public List<Bar> bars() {
        return Bar.of(preview);
    }

    public List<Effects.Change> changes() {
        return preview.changes().stream().limit(MOST_ROWS).toList();
    }

    public long hidden() {
        return Math.max(0, preview.changes().size() - MOST_ROWS);
    }

    public String library(@Nullable LibraryId library) {
        return library == null ? unit : names.of(library);
    }
}
