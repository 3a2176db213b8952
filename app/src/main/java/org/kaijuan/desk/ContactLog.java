package org.kaijuan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.identity.PersonView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Refusal;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts by phone, QQ and WeChat (SVC-33): logged as answered, or taken in as a consultation of the reader, whose channel
 * says where it came from.
 */
@Service
public class ContactLog {

    private static final String INSERT = """
            insert into desk.contact (id, library_id, channel, at, contact_on, caller, subject, answer, outcome, request_id,
                by_person, by_name, recorded_at, key)
            values (:id, :library, :channel, :at, :day, :caller, :subject, :answer, :outcome, :request, :by, :byName,
                :recordedAt, :key)
            on conflict (by_person, key) where key is not null do nothing
            """;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final People people;
    private final Libraries libraries;
    private final Audit audit;
    private final Clock clock;

    ContactLog(JdbcClient jdbc, Desk desk, People people, Libraries libraries, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.people = people;
        this.libraries = libraries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Logs a contact; one that becomes a request answers with it. */
    @Transactional
    public Outcome<ContactView> log(Actor actor, NewContact contact) {
        DeskAccess.library(actor, contact.library(), DeskAccess.CONTACT_WRITE);
        if (contact.outcome() != ContactOutcome.REQUEST) {
            return Outcome.done(store(actor, contact, null));
        }
        return switch (submit(actor, contact)) {
            case Outcome.Done<RequestId>(RequestId request) -> Outcome.done(store(actor, contact, request));
            case Outcome.Refused<RequestId>(Refusal refusal) -> Outcome.refused(refusal);
        };
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
                contact.at(),
                PlainText.shorten(PlainText.line(contact.caller()), 100),
                PlainText.shorten(PlainText.line(contact.subject()), 200),
                PlainText.shorten(PlainText.clean(contact.answer()), 5_000),
                contact.outcome(),
                request,
                actor.name());
        LocalDate day = LocalDate.ofInstant(
                contact.at(), libraries.get(contact.library()).zone());
        int stored = jdbc.sql(INSERT)
                .param("id", view.id())
                .param("library", view.library().code())
                .param("channel", view.channel().code())
                .param("at", Sql.at(view.at()))
                .param("day", day)
                .param("caller", view.caller())
                .param("subject", view.subject())
                .param("answer", view.answer())
                .param("outcome", view.outcome().code())
                .param("request", request == null ? null : request.value(), Types.OTHER)
                .param("by", actor.requirePerson().value())
                .param("byName", view.byName())
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

    /** The contacts of a library, the newest first. */
    @Transactional(readOnly = true)
    public Listing<ContactView> of(Actor actor, LibraryId library, @Nullable String cursor, int limit) {
        DeskAccess.library(actor, library, DeskAccess.CONTACT_WRITE);
        int size = Math.clamp(limit, 1, 200);
        List<String> after =
                cursor == null ? List.of("9999-01-01", new UUID(-1, -1).toString()) : Cursor.decode(cursor, 2);
        List<ContactView> found = jdbc.sql("""
                select id, library_id, channel, at, contact_on, caller, subject, answer, outcome, request_id, by_name
                from desk.contact
                where library_id = :library and (contact_on, id) < (:day, :id)
                order by contact_on desc, id desc limit :limit
                """)
                .param("library", library.code())
                .param("day", day(after.get(0)))
                .param("id", id(after.get(1)))
                .param("limit", size + 1)
                .query(ContactLog::contact)
                .list();
        boolean hasMore = found.size() > size;
        List<ContactView> page = hasMore ? found.subList(0, size) : found;
        return Listing.of(page, count(library), hasMore ? cursor(page.getLast()) : null);
    }

    private String cursor(ContactView last) {
        LocalDate day =
                LocalDate.ofInstant(last.at(), libraries.get(last.library()).zone());
        return Cursor.encode(day, last.id());
    }

    private long count(LibraryId library) {
        return jdbc.sql("select count(*) from desk.contact where library_id = :library")
                .param("library", library.code())
                .query(Long.class)
                .single();
    }

    private static LocalDate day(String part) {
        try {
            return LocalDate.parse(part);
        } catch (RuntimeException noCursor) {
            throw BadInputException.of("web.bad-cursor");
        }
    }

    private static UUID id(String part) {
        try {
            return UUID.fromString(part);
        } catch (RuntimeException noCursor) {
            throw BadInputException.of("web.bad-cursor");
        }
    }

    private static ContactView contact(ResultSet row, int index) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        return new ContactView(
                row.getObject("id", UUID.class),
                new LibraryId(row.getString("library_id")),
                RequestChannel.of(row.getString("channel")),
                Sql.instant(row, "at"),
                row.getString("caller"),
                row.getString("subject"),
                row.getString("answer"),
                ContactOutcome.of(row.getString("outcome")),
                request == null ? null : new RequestId(request),
                row.getString("by_name"));
    }
}
