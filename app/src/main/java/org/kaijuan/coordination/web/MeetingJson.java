package org.kaijuan.coordination.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.coordination.Attendee;
import org.kaijuan.coordination.Decision;
import org.kaijuan.coordination.MeetingView;

/**
 * A meeting as integrators see it.
 *
 * @param mode {@code phone}, {@code video} or {@code on-site}
 * @param version to be sent back with the minutes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeetingJson(
        String id,
        String library,
        String title,
        String mode,
        String place,
        Instant startsAt,
        Instant endsAt,
        String agenda,
        String state,
        String minutes,
        @Nullable String group,
        @Nullable String incident,
        String calledBy,
        List<AttendeeJson> attendees,
        List<DecisionJson> decisions,
        int version) {

    /** @param attendance {@code invited}, {@code present}, {@code excused} or {@code absent} */
    record AttendeeJson(PersonJson person, String attendance) {

        static AttendeeJson of(Attendee attendee) {
            return new AttendeeJson(
                    PersonJson.of(attendee.person()), attendee.attendance().code());
        }
    }

    /** @param task the task that it became, under {@code /api/v1/tasks} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionJson(
            String id,
            int position,
            String text,
            @Nullable PersonJson accountable,
            @Nullable LocalDate due,
            @Nullable String task) {

        static DecisionJson of(Decision decision) {
            return new DecisionJson(
                    decision.id().toString(),
                    decision.position(),
                    decision.text(),
                    PersonJson.ofNullable(decision.accountable()),
                    decision.due(),
                    decision.task() == null ? null : decision.task().toString());
        }
    }

    static MeetingJson of(MeetingView meeting) {
        return new MeetingJson(
                meeting.id().toString(),
                meeting.library().code(),
                meeting.title(),
                meeting.mode().code(),
                meeting.place(),
                meeting.startsAt(),
                meeting.endsAt(),
                meeting.agenda(),
                meeting.state().code(),
                meeting.minutes(),
                meeting.group() == null ? null : meeting.group().toString(),
                meeting.incident() == null ? null : meeting.incident().toString(),
                meeting.calledBy(),
                meeting.attendees().stream().map(AttendeeJson::of).toList(),
                meeting.decisions().stream().map(DecisionJson::of).toList(),
                meeting.version());
    }
}
