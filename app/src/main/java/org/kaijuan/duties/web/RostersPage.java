package org.kaijuan.duties.web;

import java.time.LocalDate;
import java.util.List;
import org.kaijuan.duties.PostOnDuty;
import org.kaijuan.duties.RosterRow;
import org.kaijuan.duties.RosterState;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Listing;

/** The rosters of a library, and who is on duty now. */
public record RostersPage(
        LibraryView library,
        LocalDate today,
        Listing<RosterRow> rosters,
        List<PostOnDuty> now,
        int gaps,
        boolean mayEdit) {

    public static List<RosterState> states() {
        return List.of(RosterState.values());
    }

    /** The tone of a state's badge. */
    public static String tone(RosterState state) {
        return switch (state) {
            case DRAFT -> "wait";
            case PUBLISHED -> "done";
            case CANCELLED -> "quiet";
        };
    }
}
