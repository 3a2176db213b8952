package org.kaijuan.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.coordination.Attendance;
import org.kaijuan.coordination.Decision;
import org.kaijuan.coordination.HandOvers;
import org.kaijuan.coordination.MeetingId;
import org.kaijuan.coordination.MeetingMode;
import org.kaijuan.coordination.MeetingState;
import org.kaijuan.coordination.MeetingView;
import org.kaijuan.coordination.Meetings;
import org.kaijuan.coordination.NewMeeting;
import org.kaijuan.coordination.TaskId;
import org.kaijuan.coordination.TaskWork;
import org.kaijuan.coordination.Tasks;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One library's meeting over the network that put three questions (ORG-22): each becomes a task of the department that can
 * answer it, and a check of its plan. The first goes from the technicians to acquisitions and on to foreign languages before it
 * is answered (ORG-24).
 */
@Component
@Order(42)
class ThreeQuestionsScene implements Scene {

    static final LibraryId LIBRARY = new LibraryId("jxufe");

    private static final int MOST_MEETINGS = 50;

    private final Meetings meetings;
    private final Tasks tasks;
    private final TaskWork work;
    private final HandOvers handOvers;
    private final QuestionPlan plan;
    private final Departments departments;
    private final BusinessClock clock;
    private final Words words = new Words();

    ThreeQuestionsScene(
            Meetings meetings,
            Tasks tasks,
            TaskWork work,
            HandOvers handOvers,
            QuestionPlan plan,
            Departments departments,
            BusinessClock clock) {
        this.meetings = meetings;
        this.tasks = tasks;
        this.work = work;
        this.handOvers = handOvers;
        this.plan = plan;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        Actor director = ensemble.the("director", LIBRARY);
        departments.engage(LIBRARY);
        Actor technician = departments.head(LIBRARY, "technology");
        Actor consultant = departments.head(LIBRARY, "consulting");
        Actor circulation = departments.head(LIBRARY, "circulation");
        List<Actor> owners = List.of(technician, consultant, circulation);

        MeetingView meeting = meet(director, owners);
        List<TaskId> given = tasks(director, meeting, owners);
        plan.begin(ensemble, owners);
        handed(technician, given.getFirst());
        for (int i = 1; i < given.size(); i++) {
            done(owners.get(i), given.get(i), words.all("questionAnswers").get(i));
        }
        plan.answer(owners);
    }

    private MeetingView meet(Actor director, List<Actor> owners) throws Exception {
        String title = words.the("questionMeeting");
        Instant start = Scenes.at(1, 26, 9);
        NewMeeting wanted = new NewMeeting(
                LIBRARY,
                title,
                MeetingMode.VIDEO,
                words.the("meetingPlace.video"),
                start,
                start.plusSeconds(3600),
                String.join("\n", words.all("questionTitles")),
                owners.stream().map(Actor::requirePerson).toList(),
                null,
                null);
        Optional<MeetingView> there = meetings.list(director, LIBRARY, null, MOST_MEETINGS).items().stream()
                .filter(meeting -> meeting.title().equals(title))
                .findFirst();
        MeetingId id = there.isPresent()
                ? there.get().id()
                : clock.at(
                        Scenes.at(1, 26, 8),
                        () -> meetings.call(director, wanted).orThrow());
        MeetingView called = meetings.get(director, id);
        if (called.state() == MeetingState.CALLED) {
            Map<PersonId, Attendance> present = new HashMap<>();
            owners.forEach(owner -> present.put(owner.requirePerson(), Attendance.PRESENT));
            clock.at(
                    Scenes.at(1, 26, 10),
                    () -> meetings.record(director, id, called.version(), present, words.the("questionMinutes"))
                            .orThrow());
        }
        return meetings.get(director, id);
    }

    private List<TaskId> tasks(Actor director, MeetingView meeting, List<Actor> owners) throws Exception {
        List<String> works = words.all("questionTasks");
        for (int i = meeting.decisions().size(); i < works.size(); i++) {
            String text = works.get(i);
            PersonId owner = owners.get(i).requirePerson();
            clock.at(
                    Scenes.at(1, 26, 11),
                    () -> meetings.decide(director, meeting.id(), text, owner, Scenes.day(1, 28))
                            .orThrow());
        }
        List<TaskId> given = new ArrayList<>();
        for (Decision decision : meetings.get(director, meeting.id()).decisions()) {
            given.add(clock.at(
                    Scenes.at(1, 26, 11),
                    () -> meetings.makeTask(director, meeting.id(), decision.id())
                            .orThrow()));
        }
        return given;
    }

    /** Technicians → acquisitions → foreign languages, which finds out and says so. */
    private void handed(Actor technician, TaskId task) throws Exception {
        Actor buyer = departments.head(LIBRARY, "acquisitions");
        Actor linguist = departments.head(LIBRARY, "foreign");
        List<String> reasons = words.all("handOverReasons");
        pass(technician, buyer, task, "acquisitions", reasons.get(0), Scenes.at(1, 26, 15));
        pass(buyer, linguist, task, "foreign", reasons.get(1), Scenes.at(1, 27, 9));
        if (tasks.get(linguist, task).state().isRunning()) {
            clock.at(
                    Scenes.at(1, 28, 9),
                    () -> work.complete(linguist, task, words.the("questionAnswers"))
                            .orThrow());
        }
    }

    /** Offered at that hour and taken over an hour later, unless somebody else has the task by now. */
    private void pass(Actor from, Actor to, TaskId task, String department, String reason, Instant at)
            throws Exception {
        if (!tasks.get(from, task).isOf(from)) {
            return;
        }
        boolean isOffered =
                handOvers.waiting(to).stream().anyMatch(offer -> offer.task().equals(task));
        if (!isOffered) {
            clock.at(
                    at,
                    () -> handOvers
                            .offer(from, task, departments.unit(LIBRARY, department), null, reason)
                            .orThrow());
        }
        clock.at(at.plusSeconds(3600), () -> handOvers.accept(to, task).orThrow());
    }

    private void done(Actor owner, TaskId task, String result) throws Exception {
        if (tasks.get(owner, task).state().isRunning()) {
            clock.at(Scenes.at(1, 26, 14), () -> work.accept(owner, task).orThrow());
            clock.at(
                    Scenes.at(1, 27, 16),
                    () -> work.complete(owner, task, result).orThrow());
        }
    }
}
