package org.kaijuan.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Scope;
import org.kaijuan.policy.Policies;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail on its way out, against a real SMTP server and against bad ones. */
@KaijuanTest
@Tag("SYS-07")
class MailDeliveryTest {

    @Autowired
    private People people;

    @Autowired
    private Composer composer;

    @Autowired
    private Policies policies;

    @Autowired
    private TestActors actors;

    private static @Nullable MailBench shared;

    private MailBench bench;
    private GreenMail server;
    private Actor reader;

    @BeforeEach
    void start() {
        if (shared == null) {
            shared = new MailBench(people, composer, policies);
        }
        bench = shared;
        bench.jdbc.sql("delete from messages.letter").update();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        reader = actors.reader(MailBench.JXAU);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterArrivesByMailInTheNameOfItsLibrary() throws Exception {
        LetterId id = bench.send(reader.requirePerson());

        postman().round();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("测试信件：江西农业大学图书馆");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("江西农业大学图书馆");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@jxau.example.org>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat((String) mail.getContent()).contains(reader.name() + "，您好");
        assertThat(bench.state(id)).isEqualTo("sent");
        assertThat(postman().round()).as("nothing is left to do").isZero();
    }

    @Test
    void whileTheServerIsAwayLettersWaitAndThenLeaveOnce() throws Exception {
        int port = freePort();
        LetterId id = bench.send(reader.requirePerson());

        bench.postman(bench.smtp(port, 0)).round();
        assertThat(bench.state(id)).isEqualTo("waiting");
        assertThat(postman().round()).as("not before its time").isZero();
        bench.clock.advance(Duration.ofSeconds(31));
        postman().round();

        assertThat(bench.state(id)).isEqualTo("sent");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void afterManyTriesALetterHasFailed() throws Exception {
        int port = freePort();
        LetterId id = bench.send(reader.requirePerson());

        for (int i = 0; i < 9; i++) {
            bench.postman(bench.smtp(port, 0)).round();
            bench.clock.advance(Duration.ofDays(1));
        }

        assertThat(bench.state(id)).isEqualTo("failed");
    }

    @Test
    void aNodeThatDiesBeforeTheLastByteIsReplaced() {
        LetterId id = bench.send(reader.requirePerson());
        bench.dispatches.claim(bench.smtp(1, 0));

        assertThat(bench.dispatches.recover()).as("its lease has not run out").isZero();
        bench.clock.advance(DispatchStore.LEASE.plusSeconds(1));
        assertThat(bench.dispatches.recover()).isEqualTo(1);
        postman().round();

        assertThat(bench.state(id)).isEqualTo("sent");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aNodeThatDiesAfterTheLastByteLeavesItToPeople() throws Exception {
        LetterId id = bench.send(reader.requirePerson());
        DispatchStore.Claim claim = bench.dispatches.claim(bench.smtp(1, 0)).orElseThrow();
        assertThat(bench.dispatches.noteTransmitting(claim)).isTrue();

        bench.clock.advance(DispatchStore.LEASE.plusSeconds(1));
        bench.dispatches.recover();
        assertThat(postman().round()).as("never again by itself").isZero();
        assertThat(bench.state(id)).isEqualTo("uncertain");
        bench.outgoing.move(id, List.of(DispatchState.UNCERTAIN), DispatchState.WAITING, null);
        postman().round();

        assertThat(server.getReceivedMessages()[0].getMessageID()).contains(id.toString());
    }

    @Test
    void aClaimThatWasLostCannotBeUsed() {
        bench.send(reader.requirePerson());
        DispatchStore.Claim late = bench.dispatches.claim(bench.smtp(1, 0)).orElseThrow();
        bench.clock.advance(DispatchStore.LEASE.plusSeconds(1));
        bench.dispatches.recover();
        DispatchStore.Claim next = bench.dispatches.claim(bench.smtp(1, 0)).orElseThrow();

        assertThat(bench.dispatches.noteTransmitting(late)).isFalse();
        assertThat(bench.dispatches.noteTransmitting(next)).isTrue();
    }

    @Test
    void aServerThatHangsUpAfterTheDotMayHaveTheMail() throws Exception {
        LetterId id = bench.send(reader.requirePerson());
        try (ScriptedSmtp rude = new ScriptedSmtp(ScriptedSmtp.Habit.HANGS_UP_AFTER_THE_DOT)) {
            bench.postman(bench.smtp(rude.port(), 0)).round();
            bench.clock.advance(Duration.ofDays(1));
            bench.postman(bench.smtp(rude.port(), 0)).round();

            assertThat(rude.dots()).as("sent once, whatever became of it").isEqualTo(1);
        }
        assertThat(bench.state(id)).isEqualTo("uncertain");
    }

    @Test
    void anAddressThatDoesNotExistIsNotTriedAgain() throws Exception {
        LetterId id = bench.send(reader.requirePerson());
        try (ScriptedSmtp strict = new ScriptedSmtp(ScriptedSmtp.Habit.KNOWS_NO_SUCH_USER)) {
            bench.postman(bench.smtp(strict.port(), 0)).round();
        }
        assertThat(bench.state(id)).isEqualTo("failed");
        assertThat(bench.error(id)).contains("550");
    }

    @Test
    void aBusyServerIsTriedAgain() throws Exception {
        LetterId id = bench.send(reader.requirePerson());
        try (ScriptedSmtp busy = new ScriptedSmtp(ScriptedSmtp.Habit.IS_BUSY)) {
            bench.postman(bench.smtp(busy.port(), 0)).round();
        }
        assertThat(bench.state(id)).isEqualTo("waiting");
    }

    @Test
    void noMoreThanSoManyLeaveInAMinute() {
        for (int i = 0; i < 5; i++) {
            bench.send(reader.requirePerson());
        }
        Postman throttled = bench.postman(bench.smtp(server.getSmtp().getPort(), 2));

        assertThat(throttled.round()).isEqualTo(2);
        assertThat(throttled.round()).isZero();
        bench.clock.advance(Duration.ofSeconds(61));
        assertThat(throttled.round()).isEqualTo(2);
    }

    @Test
    void aDigestGathersItsLinesInOneMail() throws Exception {
        Messages messages = bench.messages(postman());
        Letter letter = new Letter(
                reader.requirePerson(), MailBench.JXAU, "messages.test-digest", Map.of(), "test:digest", null);
        messages.digest(letter, "《红楼梦》");
        messages.digest(letter, "《三国演义》");
        messages.digest(letter, "《红楼梦》");

        assertThat(postman().round()).as("waits for more").isZero();
        bench.clock.advance(Duration.ofSeconds(61));
        postman().round();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(((String) server.getReceivedMessages()[0].getContent()).lines())
                .containsSubsequence("《红楼梦》", "《三国演义》")
                .containsOnlyOnce("《红楼梦》");
    }

    @Test
    void aSecretIsForgottenOnceItIsSent() {
        Letter secret = new Letter(
                reader.requirePerson(), MailBench.JXAU, "messages.test", Map.of(), "test:secret", "/password-reset/x");
        LetterId id = bench.messages(postman()).sendSecret(secret);
        assertThat(bench.letters.inbox(reader.requirePerson(), null, 10)).isEmpty();
        assertThat(bench.outgoing.list(Scope.of(MailBench.JXAU), null, null, 10))
                .as("not for staff")
                .isEmpty();

        postman().round();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(bench.letters.find(id)).hasValueSatisfying(letter -> {
            assertThat(letter.body()).isEmpty();
            assertThat(letter.link()).isNull();
        });
    }

    private Postman postman() {
        return bench.postman(bench.smtp(server.getSmtp().getPort(), 0));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
