package org.kaijuan.messages;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where mail goes while no SMTP server is set: a folder of {@code <letter id>.eml} files. A file appears whole, and the same
 * letter is always the same file.
 */
final class OutboxChannel implements Channel {

    private final Path folder;
    private final MailFormat format;

    OutboxChannel(Path folder, MailFormat format) {
        this.folder = folder;
        this.format = format;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the outbox folder " + folder, e);
        }
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public int perMinute() {
        return 0;
    }

    @Override
    public String deliver(Mail mail, Runnable lastStep) throws DeliveryException {
        Path file = folder.resolve(mail.id() + ".eml");
        Path part = folder.resolve(mail.id() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                format.message(mail).writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return file.getFileName().toString();
        } catch (MessagingException e) {
            throw new DeliveryException(DeliveryException.Verdict.NEVER, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new DeliveryException(DeliveryException.Verdict.LATER, String.valueOf(e.getMessage()), e);
        }
    }
}
