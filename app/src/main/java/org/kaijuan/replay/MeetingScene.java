package org.kaijuan.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaijuan.coordination.Attendance;
import org.kaijuan.coordination.MeetingId;
import org.kaijuan.coordination.MeetingMode;
import org.kaijuan.coordination.MeetingView;
import org.kaijuan.coordination.Meetings;
import org.kaijuan.coordination.NewMeeting;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskWork;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Meetings by telephone and by video (ORG-08): who was there, what was decided, and the task that it became. */
@Component
@Order(44)
class MeetingScene implements Scene {

    private static final SortedMap<String, MeetingMode> CALLED = new TreeMap<>(Map.of(
            "jxnu", MeetingMode.PHONE,
            "jxust", MeetingMode.VIDEO,
            "jgsu", MeetingMode.VIDEO,
            "xyu", MeetingMode.PHONE,
            "jxau", MeetingMode.VIDEO));
    private static final List<String> ATTENDING = List.of("librarian", "liaison", "administrator");

    private final Meetings meetings;
    private final TaskWork work;
    private final BusinessClock clock;
    private final Words words = new Words();

    MeetingScene(Meetings meetings, TaskWork work, BusinessClock clock) {
        this.meetings = meetings;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        for (Map.Entry<String, MeetingMode> called : CALLED.entrySet()) {
            held(ensemble, new LibraryId(called.getKey()), called.getValue());
        }
    }

    private void held(Ensemble ensemble, LibraryId library, MeetingMode mode) throws Exception {
        Actor director = ensemble.the("director", library);
        Actor librarian = ensemble.the("librarian", library);
        if (!meetings.list(director, library, null, 1).isEmpty()) {
            return;
        }
        List<PersonId> attending = ATTENDING.stream()
                .map(role -> ensemble.the(role, library).requirePerson())
                .toList();
        Instant start = Scenes.at(2, 3, 15);
        NewMeeting meeting = new NewMeeting(
                library,
                words.the("meetingTitle"),
                mode,
                words.the("meetingPlace." + mode.code()),
                start,
                start.plusSeconds(3600),
                words.the("meetingAgenda"),
                attending,
                null,
                null);
        MeetingId id = clock.at(
                Scenes.at(2, 3, 9), () -> meetings.call(director, meeting).orThrow());
        LocalDate node = Scenes.day(2, 5);
        clock.at(Scenes.at(2, 3, 17), () -> {
            record(director, meetings.get(director, id), attending);
            return meetings.decide(director, id, words.the("meetingDecision"), librarian.requirePerson(), node)
                    .orThrow();
        });
        TaskId task = clock.at(
                Scenes.at(2, 3, 18),
                () -> meetings.makeTask(
                                director,
                                id,
                                meetings.get(director, id)
                                        .decisions()
                                        .getFirst()
                                        .id())
                        .orThrow());
        clock.at(Scenes.at(2, 4, 9), () -> work.accept(librarian, task).orThrow());
        clock.at(
                Scenes.at(2, 4, 20),
                () -> work.complete(librarian, task, words.the("meetingDone")).orThrow());
    }

    /** Everybody was there but the last, who is excused. */
    private void record(Actor director, MeetingView meeting, List<PersonId> attending) {
        Map<PersonId, Attendance> were = attending.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> person.equals(attending.getLast()) ? Attendance.EXCUSED : Attendance.PRESENT));
        meetings.record(director, meeting.id(), meeting.version(), were, words.the("meetingMinutes"))
                .orThrow();
    }
}
