package org.kaijuan.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.Enclosures;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps what arrives and hands it to the desk in the name of the reader who wrote; what it cannot hand over waits for
 * somebody ({@link Mailbox}).
 */
@Component
class MailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);
    private static final Duration UNTOUCHED = Duration.ofMinutes(2);

    private final LetterRows rows;
    private final MailForm form;
    private final Desk desk;
    private final Enclosures enclosures;
    private final People people;
    private final BusinessClock business;
    private final Clock clock;

    MailIntake(
            LetterRows rows,
            MailForm form,
            Desk desk,
            Enclosures enclosures,
            People people,
            BusinessClock business,
            Clock clock) {
        this.rows = rows;
        this.form = form;
        this.desk = desk;
        this.enclosures = enclosures;
        this.people = people;
        this.business = business;
        this.clock = clock;
    }

    /**
     * Keeps a letter, once; when this returns it can be acknowledged. What follows may fail and is tried again.
     *
     * @param kind of request, as the address named it; an unknown one is left out
     * @throws MessagingException if the bytes are no letter
     */
    void take(LibraryId library, @Nullable String kind, byte[] raw) throws MessagingException, IOException {
        IncomingMail mail = IncomingMail.read(raw);
        MailView letter = new MailView(
                Ids.next(),
                library,
                kind != null && form.knows(kind) ? kind : null,
                LetterRows.storable(mail.sender(), 320),
                LetterRows.storable(mail.senderName(), 100),
                LetterRows.storable(mail.subject(), 200),
                LetterRows.storable(mail.text(), 20_000),
                mail.attachments().size(),
                business.instant(),
                MailState.RECEIVED,
                "",
                null,
                null);
        if (rows.insert(letter, mail.messageId().orElseGet(() -> hash(raw)), raw, clock.instant())) {
            tryHandling(letter.id());
        }
    }

    /** Handles what was acknowledged by a node that died before it could. */
    void handleLeftOver() {
        rows.leftOver(clock.instant().minus(UNTOUCHED)).forEach(this::tryHandling);
    }

    private void tryHandling(UUID id) {
        try {
            handle(rows.get(id));
        } catch (RuntimeException failed) {
            LOG.error("The letter {} is kept and will be tried again", id, failed);
        }
    }

    private void handle(MailView letter) {
        IncomingMail mail = stored(letter);
        if (mail.isAutomatic()) {
            rows.move(letter.id(), MailState.RECEIVED, MailState.DISMISSED, "automatic", null);
            return;
        }
        Optional<Actor> reader = people.findByEmail(letter.library(), letter.sender())
                .flatMap(person -> people.findActor(person.id(), Actor.Via.MAIL));
        if (reader.isEmpty()) {
            rows.move(letter.id(), MailState.RECEIVED, MailState.WAITING, "unknown-sender", null);
            return;
        }
        Enclosures.Held held = enclosures.hold(reader.get(), letter.library(), List.of(), mail.attachments());
        if (held.refusal().isPresent()) {
            rows.move(letter.id(), MailState.RECEIVED, MailState.WAITING, "attachment-refused", null);
            return;
        }
        switch (submit(reader.get(), letter, mail, reader.get().requirePerson(), held)) {
            case Outcome.Done<RequestId>(RequestId request) -> rows.becameRequest(letter.id(), request, null);
            case Outcome.Refused<RequestId> refused ->
                rows.move(letter.id(), MailState.RECEIVED, MailState.WAITING, "refused", null);
        }
    }

    /** As the form that it answers; what a form's rules refuse is still a question to the library. */
    Outcome<RequestId> submit(Actor actor, MailView letter, IncomingMail mail, PersonId reader, Enclosures.Held held) {
        MailForm.Filled filled = form.read(letter.kind(), letter.subject(), mail.text());
        Outcome<RequestId> outcome = desk.submit(actor, request(letter, filled, reader, held));
        boolean isQuestion = filled.kind().equals(MailForm.CONSULTATION);
        return isQuestion || outcome instanceof Outcome.Done
                ? outcome
                : desk.submit(
                        actor, request(letter, MailForm.consultation(letter.subject(), mail.text()), reader, held));
    }

    private static NewRequest request(MailView letter, MailForm.Filled filled, PersonId reader, Enclosures.Held held) {
        return new NewRequest(
                        letter.library(),
                        filled.kind(),
                        filled.fields(),
                        reader,
                        RequestChannel.MAIL,
                        "mail-" + letter.id())
                .with(held.ids())
                .arrived(letter.arrivedAt());
    }

    private IncomingMail stored(MailView letter) {
        return IncomingMail.stored(
                rows.raw(letter.id()).orElseThrow(() -> new NotFoundException("letter " + letter.id())));
    }

    private static String hash(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
