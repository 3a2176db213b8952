package org.kaijuan.messages;

import jakarta.mail.Session;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.MovableClock;
import org.kaijuan.TestDatabase;
import org.kaijuan.database.Database;
import org.kaijuan.database.Seal;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.policy.Policies;
import org.kaijuan.web.DrillMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The sending half of the module on a database of its own, where only the test walks the rounds. People, libraries and
 * policies are those of the shared context.
 */
final class MailBench {

    static final LibraryId JXAU = new LibraryId("jxau");

    final MovableClock clock = new MovableClock("2026-03-02T08:00:00Z");
    final Database database = TestDatabase.migrated();
    final JdbcClient jdbc;
    final LetterStore letters;
    final DispatchStore dispatches;
    final OutgoingStore outgoing;
    private final People people;
    private final Composer composer;
    private final Policies policies;

    MailBench(People people, Composer composer, Policies policies) {
        this.people = people;
        this.composer = composer;
        this.policies = policies;
        jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.url(),
                database.application().user(),
                database.application().password()));
        letters = new LetterStore(jdbc, clock, businessClock(), links());
        dispatches = new DispatchStore(jdbc, clock);
        outgoing = new OutgoingStore(jdbc, clock);
    }

    Messages messages(Postman postman) {
        return new Messages(
                people,
                composer,
                letters,
                dispatches,
                new Review(policies),
                postman,
                businessClock(),
                new DrillMode(false));
    }

    Postman postman(Channel channel) {
        return new Postman(channel, letters, dispatches, composer);
    }

    /** SMTP to a port of this machine. */
    SmtpChannel smtp(int port, int perMinute) {
        MailSettings settings =
                new MailSettings("127.0.0.1", port, "", "", "none", "library@jxau.example.org", perMinute);
        Session session = Session.getInstance(settings.properties());
        return new SmtpChannel(settings, session, new MailFormat(session, settings.from(), clock));
    }

    LetterId send(PersonId to) {
        Letter letter = new Letter(to, JXAU, "messages.test", Map.of(), "test:" + UUID.randomUUID(), "/inbox");
        return messages(postman(smtp(1, 0))).send(letter);
    }

    String state(LetterId id) {
        return jdbc.sql("select state from messages.dispatch where letter_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Nullable
    String error(LetterId id) {
        return jdbc.sql("select error from messages.dispatch where letter_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    static SealedLinks links() {
        return new SealedLinks(Seal.of("bench"), new PublicAddress("https://kaijuan.example.org"));
    }

    private BusinessClock businessClock() {
        return new BusinessClock(clock, ZoneId.of("Asia/Shanghai"));
    }
}
