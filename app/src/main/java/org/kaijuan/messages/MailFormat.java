package org.kaijuan.messages;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Letters as internet messages (RFC 5322), plain text in UTF-8. */
final class MailFormat {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final String from;
    private final Clock clock;

    MailFormat(Session session, String from, Clock clock) {
        this.session = session;
        this.from = from;
        this.clock = clock;
    }

    MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new NumberedMessage(session, messageId(mail.id()));
        message.setFrom(sender(mail));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language());
        message.setText(mail.body(), UTF_8);
        message.saveChanges();
        return message;
    }

    /** The same for every attempt, so that a duplicate can be recognised. */
    String messageId(LetterId id) {
        return "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    private InternetAddress sender(Mail mail) throws MessagingException {
        try {
            return new InternetAddress(from, mail.sender(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("no UTF-8", e);
        }
    }

    /** Jakarta Mail would make a new Message-ID each time. */
    private static final class NumberedMessage extends MimeMessage {

        private final String id;

        NumberedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
