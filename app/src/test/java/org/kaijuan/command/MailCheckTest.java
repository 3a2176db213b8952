package org.kaijuan.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doctor with a real mail server. */
class MailCheckTest {

    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
        });
        server.start();
        server.setUser("kaijuan@example.org", "kaijuan", "right");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aServerThatTakesLettersIsWell() {
        assertThat(said(plain(), "", "", "none")).startsWith("ok").contains("takes our letters", "unencrypted");
        assertThat(said(plain(), "kaijuan", "right", "none")).startsWith("ok").contains("signed in as kaijuan");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidWithWhatToDo() throws IOException {
        assertThat(said(plain(), "kaijuan", "wrong", "none"))
                .startsWith("fail")
                .contains("refuses the sign-in", "KAIJUAN_MAIL_PASSWORD");
        assertThat(said(plain(), "", "", "starttls")).startsWith("fail").contains("offers no STARTTLS", "587");
        assertThat(said(server.getSmtps().getPort(), "", "", "tls"))
                .startsWith("fail")
                .contains("certificate");
        assertThat(said(plain(), "", "", "tls")).startsWith("fail").contains("encryption");
        assertThat(said(plain(), "", "", "ssl")).startsWith("fail").contains("ssl is none of");
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            assertThat(said(port, "", "", "none")).startsWith("fail").contains("does not answer", "firewall");
        }
    }

    private int plain() {
        return server.getSmtp().getPort();
    }

    private static String said(int port, String user, String password, String security) {
        Finding finding = new MailCheck("127.0.0.1", String.valueOf(port), user, password, security).finding();
        return finding.line();
    }
}
