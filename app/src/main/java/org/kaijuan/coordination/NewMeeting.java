package org.kaijuan.coordination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;

/**
 * A meeting to be called.
 *
 * @param place room, telephone number or address of the conference
 * @param agenda one item a line
 * @param group whose meeting it is
 * @param incident what it is to coordinate (ORG-23)
 */
public record NewMeeting(
        LibraryId library,
        String title,
        MeetingMode mode,
        String place,
        Instant startsAt,
        Instant endsAt,
        String agenda,
        List<PersonId> attendees,
        @Nullable GroupId group,
        @Nullable IncidentId incident) {

    public NewMeeting {
        attendees = List.copyOf(attendees);
    }
}
