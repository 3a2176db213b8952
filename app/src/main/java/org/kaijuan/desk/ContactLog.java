package org.kaijuan.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts by phone, QQ and WeChat (SVC-33), and those relayed from groups of readers (SVC-10): logged as answered, or taken in as a consultation of the reader, whose channel
 * says where it came from.
 */
@Service
public class ContactLog {

    private static final int MOST = 10_000;

    private final ContactRows rows;
    private final ReaderGroups groups;
    private final Desk desk;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    ContactLog(ContactRows rows, ReaderGroups groups, Desk desk, People people, Audit audit, Clock clock) {
        this.rows = rows;
        this.groups = groups;
        this.desk = desk;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Logs a contact; one that becomes a request answers with it. */
    @Transactional
    public Outcome<ContactView> log(Actor actor, NewContact contact) {
        DeskAccess.library(actor, contact.library(), DeskAccess.CONTACT_WRITE);
        if (!isTheirs(contact)) {
            throw new NotFoundException("group " + contact.group());
        }
        if (contact.answeredAt() != null && contact.answeredAt().isBefore(contact.at())) {
            return Outcome.refused("desk.answered-before-asked");
        }
        if (contact.outcome() != ContactOutcome.REQUEST) {
            return Outcome.done(store(actor, contact, null));
        }
        return switch (submit(actor, contact)) {
            case Outcome.Done<RequestId>(RequestId request) -> Outcome.done(store(actor, contact, request));
            case Outcome.Refused<RequestId>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    private boolean isTheirs(NewContact contact) {
        return contact.group() == null
                || groups.find(contact.group())
                        .filter(group -> group.library().equals(contact.library()))
                        .isPresent();
    }

    private Outcome<RequestId> submit(Actor actor, NewContact contact) {
        Optional<PersonView> reader = Optional.ofNullable(contact.cardNumber())
                .flatMap(card -> people.findByCard(contact.library(), PlainText.line(card)));
        if (reader.isEmpty()) {
            return Outcome.refused("desk.reader-unknown");
        }
        String question = contact.answer().isBlank() ? contact.subject() : contact.answer();
        return desk.submit(
                actor,
                new NewRequest(
                        contact.library(),
                        "consultation",
                        Map.of("subject", contact.subject(), "question", question, "contact", contact.caller()),
                        reader.get().id(),
                        contact.channel(),
                        contact.key()));
    }

    private ContactView store(Actor actor, NewContact contact, @Nullable RequestId request) {
        ContactView view = new ContactView(
                Ids.next(),
                contact.library(),
                contact.channel(),
                groups.find(contact.group()).map(ReaderGroup::name).orElse(null),
                contact.at(),
                answeredAt(contact),
                PlainText.shorten(PlainText.line(contact.caller()), 100),
                PlainText.shorten(PlainText.line(contact.subject()), 200),
                PlainText.shorten(PlainText.clean(contact.answer()), 5_000),
                contact.outcome(),
                request,
                actor.name());
        int stored = rows.insert(view, contact.group())
                .param("by", actor.requirePerson().value())
                .param("recordedAt", Sql.at(clock.instant()))
                .param("key", contact.key())
                .update();
        if (stored == 1) {
            audit.record(
                    actor,
                    "desk.contact.logged",
                    view.library(),
                    "contact",
                    view.id().toString(),
                    Map.of(
                            "channel",
                            view.channel().code(),
                            "outcome",
                            view.outcome().code()));
        }
        return view;
    }

    /** What was answered without another time was answered at once. */
    private static @Nullable Instant answeredAt(NewContact contact) {
        return switch (contact.outcome()) {
            case ANSWERED -> contact.answeredAt() == null ? contact.at() : contact.answeredAt();
            case REQUEST, REFERRED -> null;
        };
    }

    /** The contacts of a library, the newest first unless the filter says otherwise. */
    @Transactional(readOnly = true)
    public Listing<ContactView> of(
            Actor actor, LibraryId library, ContactFilter filter, @Nullable String cursor, int limit) {
        DeskAccess.library(actor, library, DeskAccess.CONTACT_WRITE);
        return rows.list(library, filter, cursor, Math.clamp(limit, 1, MOST));
    }

    /** The same as a file, which is recorded: callers are readers. */
    @Transactional
    public List<ContactView> export(Actor actor, LibraryId library, ContactFilter filter) {
        DeskAccess.library(actor, library, DeskAccess.CONTACT_WRITE);
        List<ContactView> contacts = rows.list(library, filter, null, MOST).items();
        audit.exported(actor, library, "desk.contacts", contacts.size());
        return contacts;
    }
}
