package org.kaijuan.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.Enclosures;
import org.kaijuan.desk.NewRequest;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A library's incoming mail: taken, turned into requests, or left for somebody to look at. */
@Service
public class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final UUID NEWEST = new UUID(-1, -1);
    private static final Duration UNTOUCHED = Duration.ofMinutes(2);

    private final LetterRows rows;
    private final MailForm form;
    private final Desk desk;
    private final Enclosures enclosures;
    private final People people;
    private final Audit audit;
    private final BusinessClock business;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Mailbox(
            LetterRows rows,
            MailForm form,
            Desk desk,
            Enclosures enclosures,
            People people,
            Audit audit,
            BusinessClock business,
            Clock clock,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.form = form;
        this.desk = desk;
        this.enclosures = enclosures;
        this.people = people;
        this.audit = audit;
        this.business = business;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Keeps a letter, once; when this returns it can be acknowledged. What follows may fail and is tried again.
     *
     * @param kind of request, as the address named it; an unknown one is left out
     * @throws MessagingException if the bytes are no letter
     */
    public void take(LibraryId library, @Nullable String kind, byte[] raw) throws MessagingException, IOException {
        IncomingMail mail = IncomingMail.read(raw);
        MailView letter = new MailView(
                Ids.next(),
                library,
                kind != null && form.knows(kind) ? kind : null,
                storable(mail.sender(), 320),
                storable(mail.senderName(), 100),
                storable(mail.subject(), 200),
                storable(mail.text(), 20_000),
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
        IncomingMail mail = reread(letter);
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
    private Outcome<RequestId> submit(
            Actor actor, MailView letter, IncomingMail mail, PersonId reader, Enclosures.Held held) {
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

    /** Letters of a library, the newest first. */
    @Transactional(readOnly = true)
    public Listing<MailView> list(
            Actor actor, LibraryId library, @Nullable MailState state, @Nullable String cursor, int limit) {
        see(actor, library, MailboxConfiguration.READ);
        UUID before = cursor == null ? NEWEST : Cursor.uuid(cursor);
        List<MailView> found = rows.list(library, state, before, limit + 1);
        return Listing.upTo(limit, found, last -> Cursor.encode(last.id()), rows.count(Scope.of(library), state));
    }

    /** How many letters of the actor's libraries wait for somebody. */
    @Transactional(readOnly = true)
    public long waiting(Actor actor) {
        return rows.count(actor.scope(MailboxConfiguration.HANDLE), MailState.WAITING);
    }

    /** Makes a waiting letter the request of the reader with this card. Attachments that are refused are left out. */
    public Outcome<RequestId> adopt(Actor actor, UUID id, String cardNumber) {
        MailView letter = waitingLetter(actor, id);
        Optional<PersonView> reader = people.findByCard(letter.library(), cardNumber);
        if (reader.isEmpty()) {
            return Outcome.refused("desk.reader-unknown");
        }
        if (letter.state() != MailState.WAITING) {
            return Outcome.refused("mailbox.handled-already");
        }
        // Whoever adopts a letter takes its bytes away: without them somebody has been faster.
        Optional<byte[]> raw = rows.raw(id);
        if (raw.isEmpty()) {
            return Outcome.refused("mailbox.handled-already");
        }
        IncomingMail mail = reread(raw.get());
        Enclosures.Held held = welcome(actor, letter.library(), mail.attachments());
        return Objects.requireNonNull(transactions.execute(
                status -> adopt(actor, letter, mail, reader.get().id(), held)));
    }

    /** Of two who adopt a letter for different readers, the second finds it handled. */
    private Outcome<RequestId> adopt(
            Actor actor, MailView letter, IncomingMail mail, PersonId reader, Enclosures.Held held) {
        if (rows.lock(letter.id()) != MailState.WAITING) {
            return Outcome.refused("mailbox.handled-already");
        }
        Outcome<RequestId> outcome = submit(actor, letter, mail, reader, held);
        if (outcome instanceof Outcome.Done<RequestId>(RequestId request)) {
            rows.becameRequest(letter.id(), request, actor.name());
            note(actor, letter, "mailbox.letter.adopted");
        }
        return outcome;
    }

    private Enclosures.Held welcome(Actor actor, LibraryId library, List<Upload> uploads) {
        Enclosures.Held held = Enclosures.Held.NOTHING;
        for (Upload upload : uploads) {
            List<String> before = held.ids().stream().map(Object::toString).toList();
            held = enclosures.hold(actor, library, before, List.of(upload));
        }
        return held;
    }

    /** Nothing is to be done about a letter. */
    @Transactional
    public Outcome<MailView> dismiss(Actor actor, UUID id, String why) {
        MailView letter = waitingLetter(actor, id);
        if (!rows.move(id, MailState.WAITING, MailState.DISMISSED, storable(why, 200), actor.name())) {
            return Outcome.refused("mailbox.handled-already");
        }
        note(actor, letter, "mailbox.letter.dismissed");
        return Outcome.done(rows.get(id));
    }

    /** Takes a dismissal back. */
    @Transactional
    public Outcome<MailView> reopen(Actor actor, UUID id) {
        MailView letter = waitingLetter(actor, id);
        if (!rows.move(id, MailState.DISMISSED, MailState.WAITING, "", actor.name())) {
            return Outcome.refused("mailbox.handled-already");
        }
        note(actor, letter, "mailbox.letter.reopened");
        return Outcome.done(rows.get(id));
    }

    private MailView waitingLetter(Actor actor, UUID id) {
        MailView letter = rows.get(id);
        see(actor, letter.library(), MailboxConfiguration.HANDLE);
        return letter;
    }

    private static void see(Actor actor, LibraryId library, String permission) {
        if (!actor.may(MailboxConfiguration.READ, library)) {
            throw new NotFoundException("mailbox of " + library);
        }
        actor.require(permission, library);
    }

    private void note(Actor actor, MailView letter, String action) {
        audit.record(actor, action, letter.library(), "letter", letter.id().toString(), Map.of());
    }

    private IncomingMail reread(MailView letter) {
        return reread(rows.raw(letter.id()).orElseThrow(() -> new NotFoundException("letter " + letter.id())));
    }

    private static IncomingMail reread(byte[] raw) {
        try {
            return IncomingMail.read(raw);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException impossible) {
            throw new IllegalStateException("a letter that was read once", impossible);
        }
    }

    private static String storable(String text, int most) {
        String clean = text.replace("\u0000", "");
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most));
    }

    private static String hash(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
