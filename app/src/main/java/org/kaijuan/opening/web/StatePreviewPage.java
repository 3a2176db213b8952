package org.kaijuan.opening.web;

import java.util.List;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.opening.StateChange;
import org.kaijuan.opening.StatePreview;

/** What an order would do, before anything happens. */
public record StatePreviewPage(LibraryView library, StateChange change, List<StatePreview> previews) {

    /** How many services would be in another state. */
    public long changing() {
        return previews.stream().filter(StatePreview::changes).count();
    }
}
