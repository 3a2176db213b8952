package org.kaijuan.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.desk.Enclosures;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.Upload;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A library's letters as its people see them, and what they do with those that wait for somebody. */
@Service
public class Mailbox {

    private static final UUID NEWEST = new UUID(-1, -1);

    private final LetterRows rows;
    private final MailIntake intake;
    private final Enclosures enclosures;
    private final People people;
    private final Audit audit;
    private final TransactionTemplate transactions;

    Mailbox(
            LetterRows rows,
            MailIntake intake,
            Enclosures enclosures,
            People people,
            Audit audit,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.intake = intake;
        this.enclosures = enclosures;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
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
        IncomingMail mail = IncomingMail.stored(raw.get());
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
        Outcome<RequestId> outcome = intake.submit(actor, letter, mail, reader, held);
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
        if (!rows.move(id, MailState.WAITING, MailState.DISMISSED, LetterRows.storable(why, 200), actor.name())) {
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
}
