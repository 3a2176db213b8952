package org.kaijuan.mailbox;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.Libraries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes letters by SMTP, if a port is set. Meant to stand behind the campus's own mail server, which forwards the libraries'
 * addresses here and has already refused spam; it relays nothing to anybody.
 */
@Component
public class MailServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    /** Each may hold a letter of the largest size in memory. */
    private static final int CONNECTIONS = 10;

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final MailboxSettings settings;
    private final MailIntake intake;
    private final Libraries libraries;
    private volatile @Nullable SMTPServer server;

    MailServer(MailboxSettings settings, MailIntake intake, Libraries libraries) {
        this.settings = settings;
        this.intake = intake;
        this.libraries = libraries;
    }

    /** Where letters are taken; nowhere if no port is set. */
    public Optional<InetSocketAddress> address() {
        return Optional.ofNullable(server)
                .map(running -> new InetSocketAddress(settings.bind(), running.getPortAllocated()));
    }

    /** What stands behind the @ of the addresses that are shown to people. */
    public String domain() {
        return settings.domain();
    }

    @Override
    public void start() {
        if (settings.port().isBlank()) {
            return;
        }
        int largest = Math.toIntExact(settings.largest().toBytes());
        SMTPServer starting = SMTPServer.port(Integer.parseInt(settings.port()))
                .bindAddress(bindAddress())
                .hostName(settings.domain())
                .softwareName("Kaijuan")
                .maxConnections(CONNECTIONS)
                .connectionTimeoutMs((int) SILENCE.toMillis())
                .maxMessageSize(largest)
                .enableTLS(false)
                .messageHandlerFactory(context -> new MailConversation(intake, libraries, largest))
                .build();
        starting.start();
        server = starting;
        LOG.info("Letters are taken at {}:{}", settings.bind(), starting.getPortAllocated());
    }

    private InetAddress bindAddress() {
        try {
            return InetAddress.getByName(settings.bind());
        } catch (UnknownHostException unknown) {
            throw new IllegalStateException("KAIJUAN_MAILBOX_BIND: there is no address " + settings.bind(), unknown);
        }
    }

    @Override
    public void stop() {
        SMTPServer running = server;
        if (running != null) {
            running.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
