package org.kaijuan.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.LibraryId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One letter on its way in. Answers 250 only to what is stored; what fails on our side is 451, so that it is sent again. */
final class MailConversation implements MessageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MailConversation.class);
    private static final int NO_SUCH_MAILBOX = 550;
    private static final int TRY_AGAIN = 451;
    private static final int TOO_LARGE = 552;
    private static final int NOT_A_LETTER = 554;

    private final MailIntake intake;
    private final Libraries libraries;
    private final int largest;

    /** The libraries written to, each with the kind that its address named, or nothing. */
    private final Map<LibraryId, String> recipients = new LinkedHashMap<>();

    MailConversation(MailIntake intake, Libraries libraries, int largest) {
        this.intake = intake;
        this.libraries = libraries;
        this.largest = largest;
    }

    @Override
    public void from(String sender) {
        // the From line counts: forwarding rewrites the envelope
    }

    @Override
    public void recipient(String address) throws RejectException {
        int at = address.lastIndexOf('@');
        String local = (at < 0 ? address : address.substring(0, at)).toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        String code = plus < 0 ? local : local.substring(0, plus);
        Optional<LibraryView> library = libraries.find(code);
        if (library.isEmpty()) {
            throw new RejectException(NO_SUCH_MAILBOX, "No library has this address");
        }
        recipients.put(library.get().id(), plus < 0 ? "" : local.substring(plus + 1));
    }

    @Override
    public String data(InputStream content) throws RejectException, IOException {
        byte[] raw = content.readNBytes(largest + 1);
        if (raw.length > largest) {
            content.transferTo(OutputStream.nullOutputStream()); // the sender listens only after its last line
            throw new RejectException(TOO_LARGE, "Larger than " + largest + " bytes");
        }
        for (Map.Entry<LibraryId, String> recipient : recipients.entrySet()) {
            store(recipient.getKey(), recipient.getValue(), raw);
        }
        return "Stored";
    }

    private void store(LibraryId library, String kind, byte[] raw) throws RejectException {
        try {
            intake.take(library, kind.isEmpty() ? null : kind, raw);
        } catch (MessagingException | IOException unreadable) {
            throw new RejectException(NOT_A_LETTER, "This cannot be read as a letter");
        } catch (RuntimeException failed) {
            LOG.error("A letter to {} could not be stored; its sender will try again", library, failed);
            throw new RejectException(TRY_AGAIN, "Not stored, please try again");
        }
    }

    @Override
    public void done() {
        // everything was said by data()
    }
}
