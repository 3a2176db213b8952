package org.kaijuan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.policy.Policies;
import org.springframework.beans.factory.annotation.Autowired;

/** A real process is killed again and again while it sends: nothing is lost, nothing goes out twice. */
@KaijuanTest
@Tag("SYS-07")
class MailCrashTest {

    private static final int LETTERS = 150;
    private static final int KILLS = 5;

    @Autowired
    private People people;

    @Autowired
    private Composer composer;

    @Autowired
    private Policies policies;

    @Autowired
    private TestActors actors;

    @Test
    void killedWhileSending() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        MailBench bench = new MailBench(people, composer, policies);
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            List<LetterId> letters = write(bench);
            for (int i = 0; i < KILLS; i++) {
                Process node = node(bench, server.getSmtp().getPort());
                Thread.sleep(random.nextInt(150));
                node.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
                expireLeases(bench);
            }
            finish(bench, letters, server.getSmtp().getPort());
            check(bench, server, letters);
        } finally {
            server.stop();
        }
    }

    private List<LetterId> write(MailBench bench) {
        PersonId reader = actors.reader(MailBench.JXAU).requirePerson();
        List<LetterId> letters = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            letters.add(bench.send(reader));
        }
        return letters;
    }

    private static Process node(MailBench bench, int port) throws IOException {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostmanProcess.class.getName(),
                        bench.database.url(),
                        bench.database.application().user(),
                        bench.database.application().password(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Libraries may log before it.
        assertThat(node.inputReader().lines().anyMatch("WALKING"::equals)).isTrue();
        return node;
    }

    /** The dead node's lease would run out in five minutes; the test does not wait for it. */
    private static void expireLeases(MailBench bench) {
        bench.jdbc
                .sql("update messages.dispatch set lease_until = now() - interval '1 second' where state = 'sending'")
                .update();
    }

    private static void finish(MailBench bench, List<LetterId> letters, int port) throws Exception {
        Process node = node(bench, port);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (count(bench, letters, "waiting") + count(bench, letters, "sending") > 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(100);
        }
        node.destroyForcibly().waitFor();
    }

    private static void check(MailBench bench, GreenMail server, List<LetterId> letters) throws Exception {
        Map<String, Integer> received = new HashMap<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            received.merge(mail.getMessageID(), 1, Integer::sum);
        }
        assertThat(received.values()).as("nothing twice").containsOnly(1);
        for (LetterId letter : letters) {
            String state = bench.state(letter);
            boolean arrived = received.containsKey("<" + letter + "@example.org>");
            assertThat(state).isIn("sent", "uncertain");
            assertThat(arrived || state.equals("uncertain"))
                    .as("sent means received")
                    .isTrue();
        }
        assertThat(count(bench, letters, "uncertain")).as("at most one a kill").isLessThanOrEqualTo(KILLS);
    }

    /** Of these letters only: other tests leave mails of their own. */
    private static long count(MailBench bench, List<LetterId> letters, String state) {
        return letters.stream()
                .filter(letter -> bench.state(letter).equals(state))
                .count();
    }
}
