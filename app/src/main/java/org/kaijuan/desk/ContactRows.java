package org.kaijuan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.Libraries;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the contact log. */
@Repository
class ContactRows {

    private static final String INSERT = """
            insert into desk.contact (id, library_id, channel, at, contact_on, answered_at, group_id, caller, subject, answer,
                outcome, request_id, by_person, by_name, recorded_at, key)
            values (:id, :library, :channel, :at, :day, :answeredAt, :group, :caller, :subject, :answer, :outcome, :request,
                :by, :byName, :recordedAt, :key)
            on conflict (by_person, key) where key is not null do nothing
            """;

    private static final String CHOSEN = """
             from desk.contact c left join desk.reader_group g on g.id = c.group_id
            where c.library_id = :library and (:channel = '' or c.channel = :channel)
              and (:group::uuid is null or c.group_id = :group) and (:outcome = '' or c.outcome = :outcome)
            """;

    private final JdbcClient jdbc;
    private final Libraries libraries;

    ContactRows(JdbcClient jdbc, Libraries libraries) {
        this.jdbc = jdbc;
        this.libraries = libraries;
    }

    /** A statement that stores a contact; who recorded it is the caller's to add. */
    JdbcClient.StatementSpec insert(ContactView view, @Nullable UUID group) {
        RequestId request = view.request();
        return jdbc.sql(INSERT)
                .param("id", view.id())
                .param("library", view.library().code())
                .param("channel", view.channel().code())
                .param("at", Sql.at(view.at()))
                .param("day", day(view))
                .param(
                        "answeredAt",
                        view.answeredAt() == null ? null : Sql.at(view.answeredAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("group", group, Types.OTHER)
                .param("caller", view.caller())
                .param("subject", view.subject())
                .param("answer", view.answer())
                .param("outcome", view.outcome().code())
                .param("request", request == null ? null : request.value(), Types.OTHER)
                .param("byName", view.byName());
    }

    Listing<ContactView> list(LibraryId library, ContactFilter filter, @Nullable String cursor, int limit) {
        String page = filter.isOldestFirst()
                ? " and (c.contact_on, c.id) > (:day, :id) order by c.contact_on, c.id limit :limit"
                : " and (c.contact_on, c.id) < (:day, :id) order by c.contact_on desc, c.id desc limit :limit";
        List<String> start = filter.isOldestFirst()
                ? List.of("0001-01-01", new UUID(0, 0).toString())
                : List.of("9999-01-01", new UUID(-1, -1).toString());
        List<String> after = cursor == null ? start : Cursor.decode(cursor, 2);
        List<ContactView> found = asked("select c.*, g.name as group_name" + CHOSEN + page, library, filter)
                .param("day", day(after.get(0)))
                .param("id", id(after.get(1)))
                .param("limit", limit + 1)
                .query(ContactRows::contact)
                .list();
        long total = asked("select count(*)" + CHOSEN, library, filter)
                .query(Long.class)
                .single();
        return Listing.upTo(limit, found, last -> Cursor.encode(day(last), last.id()), total);
    }

    private JdbcClient.StatementSpec asked(String sql, LibraryId library, ContactFilter filter) {
        RequestChannel channel = filter.channel();
        ContactOutcome outcome = filter.outcome();
        return jdbc.sql(sql)
                .param("library", library.code())
                .param("channel", channel == null ? "" : channel.code())
                .param("group", filter.group(), Types.OTHER)
                .param("outcome", outcome == null ? "" : outcome.code());
    }

    private LocalDate day(ContactView contact) {
        return LocalDate.ofInstant(
                contact.at(), libraries.get(contact.library()).zone());
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
                row.getString("group_name"),
                Sql.instant(row, "at"),
                Sql.instantOrNull(row, "answered_at"),
                row.getString("caller"),
                row.getString("subject"),
                row.getString("answer"),
                ContactOutcome.of(row.getString("outcome")),
                request == null ? null : new RequestId(request),
                row.getString("by_name"));
    }
}
