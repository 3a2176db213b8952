package org.kaijuan.desk;

import java.util.List;
import org.kaijuan.opening.TimeRange;

/**
 * One category of a library's service guide (SVC-15, SVC-16, SVC-17).
 *
 * @param ownerPost who answers for it, as a post (参考咨询部主任)
 * @param note a sentence of the library's own
 * @param channels where readers find it besides these pages
 * @param hoursToday when somebody is there today; empty on free days and while it is closed
 */
public record GuideEntry(
        RequestKind kind,
        boolean open,
        String ownerPost,
        String note,
        List<GuideChannel> channels,
        List<TimeRange> hoursToday) {

    public GuideEntry {
        channels = List.copyOf(channels);
        hoursToday = List.copyOf(hoursToday);
    }
}
