package org.kaijuan.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaijuan.continuity.Mode;
import org.kaijuan.duties.BriefingView;
import org.kaijuan.duties.PostOnDuty;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.status.LibraryStatus;

/**
 * All that a guard needs today.
 *
 * @param now business time at which it was so
 * @param mode absent if no mode describes the services
 * @param onDuty by post
 * @param whomToCall in the library's words; empty if it has not said
 * @param briefings the guard's own that wait for a sign
 * @param parcels those that may be collected today, then those that have left the gatehouse today
 * @param later how many wait for another day
 */
public record GateSheet(
        LibraryView library,
        LocalDate day,
        Instant now,
        Optional<Mode> mode,
        LibraryStatus status,
        List<PostOnDuty> onDuty,
        String whomToCall,
        List<BriefingView> briefings,
        List<ParcelView> parcels,
        long later) {

    public GateSheet {
        onDuty = List.copyOf(onDuty);
        briefings = List.copyOf(briefings);
        parcels = List.copyOf(parcels);
    }

    public List<ParcelView> waiting() {
        return parcels.stream().filter(ParcelView::isAtGate).toList();
    }

    /** What has left the gatehouse today, the last first. */
    public List<ParcelView> gone() {
        return parcels.stream()
                .filter(parcel -> !parcel.isAtGate())
                .sorted((one, other) -> other.stateAt().compareTo(one.stateAt()))
                .toList();
    }
}
