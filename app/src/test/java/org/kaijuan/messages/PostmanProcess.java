package org.kaijuan.messages;

import jakarta.mail.Session;
import java.time.Clock;
import java.time.ZoneId;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node that does nothing but deliver mail, in a process of its own that a test kills. */
final class PostmanProcess {

    private PostmanProcess() {}

    public static void main(String... args) throws InterruptedException {
        Clock clock = Clock.systemUTC();
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(args[0], args[1], args[2]));
        LetterStore letters =
                new LetterStore(jdbc, clock, new BusinessClock(clock, ZoneId.of("Asia/Shanghai")), MailBench.links());
        DispatchStore dispatches = new DispatchStore(jdbc, clock);
        MailSettings settings =
                new MailSettings("127.0.0.1", Integer.parseInt(args[3]), "", "", "none", "kill@example.org", 0);
        Session session = Session.getInstance(settings.properties());
        Postman postman = new Postman(
                new SmtpChannel(settings, session, new MailFormat(session, settings.from(), clock)),
                letters,
                dispatches,
                library -> "library");
        System.out.println("WALKING");
        while (true) {
            dispatches.recover();
            postman.round();
            Thread.sleep(20);
        }
    }
}
