package org.kaijuan.coordination.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.MeetingMode;
import org.kaijuan.coordination.NewMeeting;
import org.kaijuan.kernel.LibraryId;

/**
 * A meeting that a program calls, by itself or for an incident.
 *
 * @param library ignored for an incident, whose library it is
 * @param mode {@code phone}, {@code video} or {@code on-site}
 * @param attendees ids of people
 */
record MeetingSent(
        @Nullable String library,
        @Nullable String title,
        @Nullable String mode,
        @Nullable String place,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String agenda,
        @Nullable List<UUID> attendees,
        @Nullable UUID group) {

    NewMeeting in(LibraryId where) {
        return new NewMeeting(
                where,
                Sent.text(title),
                Sent.word("mode", mode, MeetingMode::of),
                Sent.text(place),
                Sent.needed("startsAt", startsAt),
                Sent.needed("endsAt", endsAt),
                Sent.text(agenda),
                Sent.people(attendees),
                Sent.group(group),
                null);
    }
}
