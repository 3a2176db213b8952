package org.kaijuan.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Mail by SMTP (RFC 5321), one connection a letter. */
final class SmtpChannel implements Channel {

    private final MailSettings settings;
    private final Session session;
    private final MailFormat format;

    SmtpChannel(MailSettings settings, Session session, MailFormat format) {
        this.settings = settings;
        this.session = session;
        this.format = format;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public int perMinute() {
        return settings.perMinute();
    }

    @Override
    public String deliver(Mail mail, Runnable lastStep) throws DeliveryException {
        LastDot transport = new LastDot(session, lastStep);
        try (transport) {
            MimeMessage message = format.message(mail);
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
            return transport.answer();
        } catch (MessagingException e) {
            if (transport.isAnswered()) {
                return transport.answer();
            }
            throw new DeliveryException(verdict(transport, e), explain(e), e);
        }
    }

    /** @return what the server says for itself, for the "send a test" page */
    String greet() throws MessagingException {
        try (LastDot transport = new LastDot(session, () -> {})) {
            connect(transport);
            return settings.host() + ":" + settings.port();
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        transport.connect(
                settings.host(),
                settings.port(),
                settings.user().isBlank() ? null : settings.user(),
                settings.user().isBlank() ? null : settings.password());
    }

    private static DeliveryException.Verdict verdict(LastDot transport, MessagingException e) {
        Optional<Integer> code = code(e);
        if (code.isPresent()) {
            return code.get() >= 500 ? DeliveryException.Verdict.NEVER : DeliveryException.Verdict.LATER;
        }
        if (e instanceof AddressException) {
            return DeliveryException.Verdict.NEVER;
        }
        return transport.isPastLastDot() ? DeliveryException.Verdict.UNKNOWN : DeliveryException.Verdict.LATER;
    }

    /** The server's answer, if it gave one. */
    private static Optional<Integer> code(@Nullable Exception e) {
        return switch (e) {
            case SMTPAddressFailedException failed -> Optional.of(failed.getReturnCode());
            case SMTPSendFailedException failed
            when failed.getReturnCode() > 0 && !(failed.getNextException() instanceof SMTPAddressFailedException) ->
                Optional.of(failed.getReturnCode());
            case SendFailedException failed -> code(failed.getNextException());
            case null, default -> Optional.empty();
        };
    }

    private static String explain(MessagingException e) {
        Exception cause = e.getNextException();
        String message = String.valueOf(e.getMessage()).strip();
        return cause == null ? message : message + ": " + cause.getMessage();
    }

    /** A transport that announces the moment from which on the server may have the message: the final dot. */
    private static final class LastDot extends SMTPTransport {

        private final Runnable announce;
        private boolean pastLastDot;
        private @Nullable String answer;

        LastDot(Session session, Runnable announce) {
            super(session, new URLName("smtp", null, -1, null, null, null));
            this.announce = announce;
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            announce.run();
            pastLastDot = true;
            super.finishData();
            answer = getLastServerResponse();
        }

        boolean isPastLastDot() {
            return pastLastDot;
        }

        /** Whether the server took the message; what breaks afterwards changes nothing. */
        boolean isAnswered() {
            return answer != null;
        }

        String answer() {
            return answer == null ? "" : answer.strip();
        }
    }
}
