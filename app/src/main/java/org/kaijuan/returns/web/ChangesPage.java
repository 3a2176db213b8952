package org.kaijuan.returns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.returns.EditionView;
import org.kaijuan.returns.Entry;
import org.kaijuan.returns.EntryBody;
import org.kaijuan.returns.EntryChange;
import org.kaijuan.returns.ReturnDraft;
import org.kaijuan.web.Ui;

/** Who changed what in a return, and what was submitted when. */
public record ChangesPage(ReturnDraft draft, List<EntryChange> changes, List<EditionView> editions) {

    /** The label of the question, or the kind of entry. */
    public String label(Ui ui, EntryChange change) {
        return draft.form()
                .question(change.key())
                .map(question -> DraftPage.label(ui, question))
                .orElseGet(() -> ui.t("returns.entry." + change.kind().code()));
    }

    /** What stood there; empty for nothing. */
    public static String words(Ui ui, EntryChange change, @Nullable EntryBody body) {
        return body == null
                ? ""
                : SavedPage.words(ui, new Entry(change.key(), body, 0, 0, change.byName(), change.at()));
    }
}
