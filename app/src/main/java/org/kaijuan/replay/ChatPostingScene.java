package org.kaijuan.replay;

import java.time.Instant;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 29 January, after the order to close: robots have told the staff, keepers post the notice in the QQ and WeChat groups
 * (ORG-07, ORG-21): the province's secretary first, each library a few minutes after the one before.
 */
@Component
@Order(22)
class ChatPostingScene implements Scene {

    private static final Instant TOLD = Scenes.at(1, 29, 10);
    private static final int MINUTES_APART = 4;

    private final HandPosting handPosting;
    private final Libraries libraries;

    ChatPostingScene(HandPosting handPosting, Libraries libraries) {
        this.handPosting = handPosting;
        this.libraries = libraries;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        handPosting.record(ensemble.theProvinces("province-secretary"), null, TOLD);
        for (LibraryView library : libraries.all()) {
            handPosting.record(
                    ensemble.the("librarian", library.id()),
                    library.id(),
                    TOLD.plusSeconds(60L * MINUTES_APART * library.ordinal()));
        }
    }
}
