package org.kaijuan.gate.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.kaijuan.gate.ParcelFilter;
import org.kaijuan.gate.ParcelState;
import org.kaijuan.gate.ParcelView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Listing;

/** The library's list of parcels. */
public record ParcelsPage(LibraryView library, Listing<ParcelView> parcels, Instant now, boolean mayLeave) {

    public static List<ParcelFilter.Show> shows() {
        return Arrays.stream(ParcelFilter.Show.values())
                .filter(show -> show != ParcelFilter.Show.ALL)
                .toList();
    }

    /** Colour of a badge. */
    public static String tone(ParcelState state) {
        return switch (state) {
            case AT_GATE -> "wait";
            case HANDED_OVER -> "done";
            case RETURNED -> "quiet";
        };
    }
}
