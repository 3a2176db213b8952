package org.kaijuan.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Upload;
import org.springframework.core.io.ByteArrayResource;

/**
 * What a letter says, read from its bytes. Forgiving, as the mail programs of campuses need: GB2312 that holds GBK, headers
 * in raw bytes, letters of HTML only, parts without names.
 *
 * @param messageId absent where the sender's program made none
 * @param sender address of the From line in lower case; empty if there is none that can be read
 * @param text the first part in words; the words of the HTML if there is no other
 * @param isAutomatic written by a machine: RFC 3834, bounces, lists
 */
record IncomingMail(
        Optional<String> messageId,
        String sender,
        String senderName,
        String subject,
        String text,
        List<Upload> attachments,
        boolean isAutomatic) {

    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int DEEPEST = 20;

    /** @throws MessagingException if this is no letter */
    static IncomingMail read(byte[] raw) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(raw));
        Reading reading = new Reading();
        reading.part(message, 0);
        Optional<InternetAddress> from = from(message);
        return new IncomingMail(
                Optional.ofNullable(message.getMessageID()).filter(id -> !id.isBlank()),
                from.map(InternetAddress::getAddress).orElse("").strip().toLowerCase(Locale.ROOT),
                from.map(InternetAddress::getPersonal).map(IncomingMail::header).orElse(""),
                header(message.getHeader("Subject", null)),
                reading.text(),
                reading.attachments,
                isAutomatic(message));
    }

    /** What a letter says that was read before. */
    static IncomingMail stored(byte[] raw) {
        try {
            return read(raw);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException impossible) {
            throw new IllegalStateException("a letter that was read once", impossible);
        }
    }

    private static Optional<InternetAddress> from(MimeMessage message) throws MessagingException {
        String header = message.getHeader("From", null);
        if (header == null) {
            return Optional.empty();
        }
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(header, false);
            return addresses.length == 0 ? Optional.empty() : Optional.of(addresses[0]);
        } catch (AddressException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isAutomatic(MimeMessage message) throws MessagingException {
        String submitted = message.getHeader("Auto-Submitted", null);
        String precedence = message.getHeader("Precedence", "");
        return (submitted != null && !submitted.strip().equalsIgnoreCase("no"))
                || message.getHeader("List-Id") != null
                || (precedence != null
                        && precedence.strip().toLowerCase(Locale.ROOT).matches("bulk|junk|list"))
                || message.isMimeType("multipart/report");
    }

    /** A header in people's characters: encoded words, else raw bytes as UTF-8 or GB18030. */
    private static String header(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String unfolded = MimeUtility.unfold(raw);
        if (unfolded.chars().anyMatch(c -> c > 0x7f && c <= 0xff)) {
            return decode(unfolded.getBytes(StandardCharsets.ISO_8859_1), null);
        }
        try {
            return MimeUtility.decodeText(unfolded.replaceAll("(?i)=\\?(gb2312|gbk)\\?", "=?GB18030?"));
        } catch (IOException unknownCharset) {
            return unfolded;
        }
    }

    /** Bytes in words: by the charset that they claim, which may be wrong, else UTF-8, else GB18030. */
    private static String decode(byte[] bytes, @Nullable String claimed) {
        String charset = claimed == null ? "" : claimed.toLowerCase(Locale.ROOT);
        if (charset.startsWith("gb")) {
            return new String(bytes, GB18030);
        }
        if (!charset.isEmpty() && !charset.equals("us-ascii") && Charset.isSupported(charset)) {
            return new String(bytes, Charset.forName(charset));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, GB18030);
        }
    }

    /** Walks through the parts once. */
    private static final class Reading {

        private final List<Upload> attachments = new ArrayList<>();
        private @Nullable String plain;
        private @Nullable String html;

        String text() {
            if (plain != null && !plain.isBlank()) {
                return plain.strip();
            }
            return html == null ? "" : words(html);
        }

        void part(Part part, int depth) throws MessagingException, IOException {
            if (depth > DEEPEST) {
                throw new MessagingException("parts within parts, " + DEEPEST + " deep");
            }
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    part(inner, depth + 1);
                }
                return;
            }
            String name = header(part.getFileName());
            boolean isText = name.isEmpty() && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
            if (isText && part.isMimeType("text/plain") && plain == null) {
                plain = decode(part.getInputStream().readAllBytes(), charset(part));
            } else if (isText && part.isMimeType("text/html")) {
                html = html == null ? decode(part.getInputStream().readAllBytes(), charset(part)) : html;
            } else if (!isText || !part.isMimeType("text/*")) {
                byte[] content = part.getInputStream().readAllBytes();
                attachments.add(new Upload(name.isEmpty() ? "attachment" : name, new ByteArrayResource(content)));
            }
        }

        private static @Nullable String charset(Part part) throws MessagingException {
            try {
                return new ContentType(part.getContentType()).getParameter("charset");
            } catch (ParseException unreadable) {
                return null;
            }
        }

        private static String words(String html) {
            return Jsoup.parse(html)
                    .wholeText()
                    .replaceAll("[ \\t\\u00a0]+", " ")
                    .replaceAll("\\s*\\n\\s*", "\n")
                    .strip();
        }
    }
}
