package org.kaijuan.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kaijuan.desk.ContactLog;
import org.kaijuan.desk.ContactOutcome;
import org.kaijuan.desk.NewContact;
import org.kaijuan.desk.ReaderGroup;
import org.kaijuan.desk.ReaderGroups;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One library looks after two QQ groups, of teachers and of students, and logs what is asked there (SVC-10). */
@Component
@Order(67)
class ReaderGroupScene implements Scene {

    private static final LibraryId LIBRARY = new LibraryId("jxau");

    private final ReaderGroups groups;
    private final ContactLog log;
    private final BusinessClock clock;
    private final Words words = new Words();

    ReaderGroupScene(ReaderGroups groups, ContactLog log, BusinessClock clock) {
        this.groups = groups;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void play(Ensemble ensemble) throws Exception {
        Actor librarian = ensemble.the("librarian", LIBRARY);
        ReaderGroup teachers = group(librarian, words.the("groupOfTeachers"), "teachers", 212);
        ReaderGroup students = group(librarian, words.the("groupOfStudents"), "students", 486);
        List<String> questions = words.all("groupQuestions");
        List<String> answers = words.all("groupAnswers");
        for (int i = 0; i < questions.size(); i++) {
            ReaderGroup group = i % 2 == 0 ? teachers : students;
            Instant at = Scenes.at(2, 6 + i * 5, 9 + i * 3);
            relay(librarian, group, questions.get(i), answers.get(i), at, i);
        }
    }

    private ReaderGroup group(Actor librarian, String name, String audience, int members) throws Exception {
        ReaderGroups.Particulars particulars = new ReaderGroups.Particulars(
                name, RequestChannel.QQ, "", audience, words.the("groupKeeper"), members, Scenes.day(2, 5));
        for (ReaderGroup group : groups.open(LIBRARY)) {
            if (group.name().equals(name)) {
                return group;
            }
        }
        return clock.at(
                Scenes.at(2, 5, 10),
                () -> groups.add(librarian, LIBRARY, particulars).orThrow());
    }

    private void relay(Actor librarian, ReaderGroup group, String question, String answer, Instant at, int number)
            throws Exception {
        UUID id = group.id();
        Instant answered = at.plus(Duration.ofMinutes(3 + 2L * number));
        NewContact contact = new NewContact(
                LIBRARY,
                RequestChannel.QQ,
                id,
                at,
                answered,
                "",
                null,
                question,
                answer,
                ContactOutcome.ANSWERED,
                "replay-group-" + number);
        clock.at(answered, () -> log.log(librarian, contact).orThrow());
    }
}
