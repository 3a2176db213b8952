package org.kaijuan.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaijuan.coordination.Attendance;
import org.kaijuan.coordination.FindingKind;
import org.kaijuan.coordination.IncidentId;
import org.kaijuan.coordination.IncidentState;
import org.kaijuan.coordination.IncidentView;
import org.kaijuan.coordination.Incidents;
import org.kaijuan.coordination.MeetingMode;
import org.kaijuan.coordination.MeetingState;
import org.kaijuan.coordination.MeetingView;
import org.kaijuan.coordination.Meetings;
import org.kaijuan.coordination.NewIncident;
import org.kaijuan.coordination.NewMeeting;
import org.kaijuan.coordination.NewReview;
import org.kaijuan.coordination.ReviewId;
import org.kaijuan.coordination.ReviewSubject;
import org.kaijuan.coordination.Reviews;
import org.kaijuan.coordination.Severity;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.plans.EditionView;
import org.kaijuan.plans.Lessons;
import org.kaijuan.plans.PlanContent;
import org.kaijuan.plans.PlanId;
import org.kaijuan.plans.Plans;
import org.kaijuan.plans.Section;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Readers cannot get at a database from home: the leaders are told at once, a call by telephone coordinates, it is solved the
 * same day (ORG-23). What was learnt from it is in the next text of the plan (OPN-30).
 */
@Component
@Order(46)
class IncidentScene implements Scene {

    private static final LibraryId LIBRARY = ThreeQuestionsScene.LIBRARY;
    private static final String SERVICE = "e-resource-access";

    private final Incidents incidents;
    private final Meetings meetings;
    private final Reviews reviews;
    private final Lessons lessons;
    private final Plans plans;
    private final QuestionPlan plan;
    private final Departments departments;
    private final BusinessClock clock;
    private final Words words = new Words();

    IncidentScene(
            Incidents incidents,
            Meetings meetings,
            Reviews reviews,
            Lessons lessons,
            Plans plans,
            QuestionPlan plan,
            Departments departments,
            BusinessClock clock) {
        this.incidents = incidents;
        this.meetings = meetings;
        this.reviews = reviews;
        this.lessons = lessons;
        this.plans = plans;
        this.plan = plan;
        this.departments = departments;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        Actor director = ensemble.the("director", LIBRARY);
        IncidentId incident = solved(director, departments.head(LIBRARY, "technology"));
        ReviewId review = lookedBack(director, incident);
        learnt(director, ensemble.the("librarian", LIBRARY), review);
    }

    private IncidentId solved(Actor director, Actor technician) throws Exception {
        Optional<IncidentView> there = incidents.list(director, LIBRARY, false, null, 1).items().stream()
                .findFirst();
        NewIncident seen = new NewIncident(
                LIBRARY, words.the("incidentTitle"), words.the("incidentText"), Severity.MAJOR, SERVICE);
        IncidentId id = there.isPresent()
                ? there.get().id()
                : clock.at(
                        Scenes.at(2, 3, 9),
                        () -> incidents.raise(technician, seen).orThrow());
        if (incidents.get(director, id).state() == IncidentState.RAISED) {
            clock.at(
                    Scenes.at(2, 3, 9).plusSeconds(900),
                    () -> incidents
                            .escalate(technician, id, List.of(), words.the("incidentReported"))
                            .orThrow());
        }
        if (incidents.calls(director, id).isEmpty()) {
            clock.at(
                    Scenes.at(2, 3, 9).plusSeconds(1800),
                    () -> incidents.call(director, id, call(technician)).orThrow());
        }
        for (MeetingView called : incidents.calls(director, id)) {
            if (called.state() == MeetingState.CALLED) {
                clock.at(Scenes.at(2, 3, 10).plusSeconds(1800), () -> record(director, called));
            }
        }
        if (incidents.get(director, id).isOpen()) {
            clock.at(
                    Scenes.at(2, 3, 11),
                    () -> incidents
                            .note(technician, id, words.the("incidentNote"))
                            .orThrow());
            clock.at(
                    Scenes.at(2, 3, 16),
                    () -> incidents
                            .resolve(director, id, words.the("incidentResolved"))
                            .orThrow());
        }
        return id;
    }

    private MeetingView record(Actor director, MeetingView called) {
        Map<PersonId, Attendance> present = called.attendees().stream()
                .collect(Collectors.toMap(attendee -> attendee.person().id(), attendee -> Attendance.PRESENT));
        return meetings.record(director, called.id(), called.version(), present, words.the("incidentMinutes"))
                .orThrow();
    }

    private NewMeeting call(Actor technician) {
        Instant start = Scenes.at(2, 3, 10);
        return new NewMeeting(
                LIBRARY,
                words.the("incidentCall"),
                MeetingMode.PHONE,
                words.the("meetingPlace.phone"),
                start,
                start.plusSeconds(1800),
                words.the("incidentText"),
                List.of(
                        technician.requirePerson(),
                        departments.head(LIBRARY, "acquisitions").requirePerson()),
                null,
                null);
    }

    private ReviewId lookedBack(Actor director, IncidentId incident) throws Exception {
        Optional<ReviewId> there = reviews.of(ReviewSubject.INCIDENT, incident.toString());
        ReviewId review = there.isPresent()
                ? there.get()
                : clock.at(
                        Scenes.at(2, 10, 9),
                        () -> reviews.open(director, NewReview.of(incidents.get(director, incident)))
                                .orThrow());
        if (!reviews.get(director, review).isConcluded()) {
            clock.at(Scenes.at(2, 10, 10), () -> {
                reviews.find(director, review, FindingKind.KEEP, words.the("findingKeep"), "")
                        .orThrow();
                reviews.find(director, review, FindingKind.LACK, words.the("findingLack"), words.the("findingProposal"))
                        .orThrow();
                return reviews.conclude(director, review).orThrow();
            });
        }
        return review;
    }

    private void learnt(Actor director, Actor librarian, ReviewId review) throws Exception {
        PlanId id = plan.plan(director).id();
        List<String> waiting = reviews.get(director, review).findings().stream()
                .filter(finding -> finding.isWaiting() && finding.kind() == FindingKind.LACK)
                .map(finding -> finding.id().toString())
                .toList();
        if (!waiting.isEmpty()) {
            clock.at(Scenes.at(2, 11, 9), () -> {
                EditionView next = lessons.takeUp(librarian, id, waiting).orThrow();
                plans.save(librarian, id, next.version(), withLesson(next.content()), next.why())
                        .orThrow();
                EditionView submitted = plans.submit(librarian, id).orThrow();
                return plans.approve(director, id, submitted.version()).orThrow();
            });
        }
    }

    private PlanContent withLesson(PlanContent before) {
        List<Section> sections = new ArrayList<>();
        for (Section section : before.sections()) {
            String text = section.key().equals("online-services")
                    ? section.text() + "\n" + words.the("findingProposal")
                    : section.text();
            sections.add(new Section(section.key(), section.title(), text));
        }
        return new PlanContent(sections, before.posts(), before.steps());
    }
}
