package org.kaijuan.coordination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A meeting as it stands.
 *
 * @param minutes what was said, once it is written
 * @param version for changes: the one that was read must be the one that is changed
 */
public record MeetingView(
        MeetingId id,
        LibraryId library,
        String title,
        MeetingMode mode,
        String place,
        Instant startsAt,
        Instant endsAt,
        String agenda,
        String minutes,
        MeetingState state,
        @Nullable GroupId group,
        @Nullable IncidentId incident,
        Instant calledAt,
        String calledBy,
        List<Attendee> attendees,
        List<Decision> decisions,
        int version) {

    public MeetingView {
        attendees = List.copyOf(attendees);
        decisions = List.copyOf(decisions);
    }

    /** How many of those who were asked have this attendance. */
    public long count(Attendance attendance) {
        return attendees.stream()
                .filter(attendee -> attendee.attendance() == attendance)
                .count();
    }

    MeetingView with(List<Attendee> asked, List<Decision> decided) {
        return new MeetingView(
                id, library, title, mode, place, startsAt, endsAt, agenda, minutes, state, group, incident, calledAt,
                calledBy, asked, decided, version);
    }
}
