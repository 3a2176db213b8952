package org.kaijuan.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code files.link}. */
@Component
class LinkRows {

    private final JdbcClient jdbc;

    LinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link as stored. */
    record Row(
            LinkId id,
            FileId file,
            LibraryId library,
            PersonId recipient,
            String context,
            @Nullable String notice,
            Instant expires,
            byte @Nullable [] browser,
            @Nullable Instant windowEnds,
            @Nullable Instant spentAt,
            @Nullable Instant revokedAt) {

        LinkState state(Instant now) {
            if (spentAt != null) {
                return LinkState.SPENT;
            }
            if (revokedAt != null) {
                return LinkState.REPLACED;
            }
            if (windowEnds != null && now.isBefore(windowEnds)) {
                return LinkState.CONFIRMED;
            }
            return now.isBefore(expires) ? LinkState.OPEN : LinkState.EXPIRED;
        }
    }

    void insert(
            LinkId id,
            byte[] tokenHash,
            FileView file,
            LinkTerms terms,
            Instant issued,
            Instant expires,
            @Nullable LinkId reissueOf) {
        jdbc.sql("""
                insert into files.link (id, token_hash, file_id, library_id, recipient_id, context, notice, issued_at,
                                        expires_at, reissue_of)
                values (:id, :hash, :file, :library, :recipient, :context, :notice, :issued, :expires, :reissueOf)
                """)
                .param("id", id.value())
                .param("hash", tokenHash)
                .param("file", file.id().value())
                .param("library", file.library().code())
                .param("recipient", terms.recipient().value())
                .param("context", terms.context())
                .param("notice", terms.notice())
                .param("issued", Sql.at(issued))
                .param("expires", Sql.at(expires))
                .param("reissueOf", reissueOf == null ? null : reissueOf.value())
                .update();
    }

    Optional<Row> byToken(byte[] tokenHash) {
        return jdbc.sql("select * from files.link where token_hash = :hash")
                .param("hash", tokenHash)
                .query(LinkRows::row)
                .optional();
    }

    Row byId(LinkId id) {
        return jdbc.sql("select * from files.link where id = :id")
                .param("id", id.value())
                .query(LinkRows::row)
                .single();
    }

    /** The newest link of a person to a file. */
    Optional<Row> newest(FileId file, PersonId recipient) {
        return jdbc.sql("""
                select * from files.link where file_id = :file and recipient_id = :recipient order by id desc limit 1
                """)
                .param("file", file.value())
                .param("recipient", recipient.value())
                .query(LinkRows::row)
                .optional();
    }

    /** Binds the link to a browser, unless another one holds it; false if so. Bytes sent to an earlier browser do not count. */
    boolean confirm(LinkId id, byte[] browser, Instant now, Instant windowEnds) {
        return jdbc.sql("""
                update files.link set browser_hash = :browser, window_ends = :ends, sent = '{}'
                 where id = :id and spent_at is null and revoked_at is null and expires_at > :now
                   and (window_ends is null or window_ends <= :now)
                """)
                        .param("id", id.value())
                        .param("browser", browser)
                        .param("now", Sql.at(now))
                        .param("ends", Sql.at(windowEnds))
                        .update()
                == 1;
    }

    /** Notes that bytes {@code from} to {@code to} (excluded) were sent; true if that was the last of them. */
    boolean sent(LinkId id, long from, long to, Instant now) {
        return jdbc.sql("""
                update files.link l
                   set sent = l.sent + int8multirange(int8range(:from, :to)),
                       spent_at = case when l.sent + int8multirange(int8range(:from, :to))
                                            @> int8range(0, f.bytes + coalesce(length(s.bytes), 0))
                                       then :now::timestamptz end
                  from files.file f left join files.link_supplement s on s.link_id = :id
                 where l.id = :id and f.id = l.file_id and l.spent_at is null
                returning l.spent_at is not null
                """)
                .param("id", id.value())
                .param("from", from)
                .param("to", to)
                .param("now", Sql.at(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Takes an entry back: these bytes were not sent after all, and so the link is not spent. */
    void unsent(LinkId id, long from, long to) {
        jdbc.sql("""
                update files.link set sent = sent - int8multirange(int8range(:from, :to)), spent_at = null where id = :id
                """)
                .param("id", id.value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    void revokeOlder(FileId file, PersonId recipient, LinkId newest, Instant now) {
        jdbc.sql("""
                update files.link set revoked_at = :now
                 where file_id = :file and recipient_id = :recipient and id <> :newest
                   and spent_at is null and revoked_at is null
                """)
                .param("file", file.value())
                .param("recipient", recipient.value())
                .param("newest", newest.value())
                .param("now", Sql.at(now))
                .update();
    }

    /** How often a person has asked again for what they had received. */
    int repeats(FileId file, PersonId recipient) {
        return jdbc.sql("""
                select count(*) from files.link again join files.link before on before.id = again.reissue_of
                 where again.file_id = :file and again.recipient_id = :recipient and before.spent_at is not null
                """)
                .param("file", file.value())
                .param("recipient", recipient.value())
                .query(Integer.class)
                .single();
    }

    /** Erases links that were spent, replaced or expired before {@code before}; with them what they sent beside the file. */
    int eraseOver(@Nullable LibraryId library, Instant before, int most) {
        return jdbc.sql("""
                delete from files.link where id in (
                    select id from files.link
                     where library_id = :library and coalesce(spent_at, revoked_at, expires_at) < :before
                     order by id limit :most)
                """)
                .param("library", library == null ? null : library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new LinkId(row.getObject("id", UUID.class)),
                new FileId(row.getObject("file_id", UUID.class)),
                new LibraryId(row.getString("library_id")),
                new PersonId(row.getObject("recipient_id", UUID.class)),
                row.getString("context"),
                row.getString("notice"),
                Sql.instant(row, "expires_at"),
                row.getBytes("browser_hash"),
                Sql.instantOrNull(row, "window_ends"),
                Sql.instantOrNull(row, "spent_at"),
                Sql.instantOrNull(row, "revoked_at"));
    }
}
