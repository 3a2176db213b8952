package org.kaijuan.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.desk.RequestId;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.NotFoundException;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code mailbox.letter}. */
@Component
class LetterRows {

    private static final String COLUMNS = """
            id, library_id, kind, sender, sender_name, subject, text, attachments, arrived_at, state, note, request_id,
            handled_by
            """;

    private final JdbcClient jdbc;

    LetterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As much of a text as fits, in characters; without what PostgreSQL does not store. */
    static String storable(String text, int most) {
        String clean = text.replace("\u0000", "");
        return clean.codePointCount(0, clean.length()) <= most
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, most));
    }

    /** False if this letter of this library is here already. */
    boolean insert(MailView letter, String messageId, byte[] raw, Instant recorded) {
        return jdbc.sql("""
                insert into mailbox.letter (id, library_id, message_id, kind, sender, sender_name, subject, text,
                                            attachments, raw, arrived_at, recorded_at, state)
                values (:id, :library, :message, :kind, :sender, :name, :subject, :text, :attachments, :raw, :arrived,
                        :recorded, :state)
                on conflict (library_id, message_id) do nothing
                """)
                        .param("id", letter.id())
                        .param("library", letter.library().code())
                        .param("message", messageId)
                        .param("kind", letter.kind())
                        .param("sender", letter.sender())
                        .param("name", letter.senderName())
                        .param("subject", letter.subject())
                        .param("text", letter.text())
                        .param("attachments", letter.attachments())
                        .param("raw", raw)
                        .param("arrived", Sql.at(letter.arrivedAt()))
                        .param("recorded", Sql.at(recorded))
                        .param("state", letter.state().code())
                        .update()
                == 1;
    }

    MailView get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from mailbox.letter where id = :id")
                .param("id", id)
                .query(LetterRows::letter)
                .optional()
                .orElseThrow(() -> new NotFoundException("letter " + id));
    }

    /** The letter itself; absent once it is a request. */
    Optional<byte[]> raw(UUID id) {
        return jdbc.sql("select raw from mailbox.letter where id = :id and raw is not null")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Letters that were acknowledged before {@code before} and not looked at: a node died in between. */
    List<UUID> leftOver(Instant before) {
        return jdbc.sql("""
                select id from mailbox.letter where state = 'received' and recorded_at < :before order by id limit 500
                """)
                .param("before", Sql.at(before))
                .query((row, n) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
    }

    /** Moves a letter on if it still stands at {@code from}; false if somebody was quicker. */
    boolean move(UUID id, MailState from, MailState to, String note, @Nullable String by) {
        return jdbc.sql("""
                update mailbox.letter set state = :to, note = :note, handled_by = :by where id = :id and state = :from
                """)
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("note", note)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The letter is a request now, which holds its words; they are not kept twice. */
    void becameRequest(UUID id, RequestId request, @Nullable String by) {
        jdbc.sql("""
                update mailbox.letter
                   set state = 'request', note = '', request_id = :request, handled_by = :by, raw = null, text = ''
                 where id = :id
                """)
                .param("id", id)
                .param("request", request.value())
                .param("by", by)
                .update();
    }

    /** The newest first, from {@code before} on. */
    List<MailView> list(LibraryId library, @Nullable MailState state, UUID before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                  from mailbox.letter
                 where library_id = :library and (:state::text is null or state = :state) and id < :before
                 order by id desc limit :limit
                """)
                .param("library", library.code())
                .param("state", state == null ? null : state.code())
                .param("before", before)
                .param("limit", limit)
                .query(LetterRows::letter)
                .list();
    }

    long count(Scope libraries, @Nullable MailState state) {
        return jdbc.sql("""
                select count(*) from mailbox.letter
                 where library_id = any(:libraries) and (:state::text is null or state = :state)
                """)
                .param("libraries", libraries.codes())
                .param("state", state == null ? null : state.code())
                .query(Long.class)
                .single();
    }

    /** Erases letters of a library that are a request or were dismissed; retention calls it. */
    int eraseHandled(@Nullable LibraryId library, Instant before, int most) {
        return jdbc.sql("""
                delete from mailbox.letter where id in (
                    select id from mailbox.letter
                     where library_id = :library and state in ('request', 'dismissed') and recorded_at < :before
                     order by id limit :most)
                """)
                .param("library", library == null ? null : library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .update();
    }

    /** The state of a letter, which nobody else moves on before this transaction ends. */
    MailState lock(UUID id) {
        return MailState.of(jdbc.sql("select state from mailbox.letter where id = :id for update")
                .param("id", id)
                .query(String.class)
                .single());
    }

    private static MailView letter(ResultSet row, int number) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        return new MailView(
                row.getObject("id", UUID.class),
                new LibraryId(row.getString("library_id")),
                row.getString("kind"),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("text"),
                row.getInt("attachments"),
                Sql.instant(row, "arrived_at"),
                MailState.of(row.getString("state")),
                row.getString("note"),
                request == null ? null : new RequestId(request),
                row.getString("handled_by"));
    }
}
