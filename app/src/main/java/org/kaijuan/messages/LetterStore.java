package org.kaijuan.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code messages.letter}. */
@Component
class LetterStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final SealedLinks links;

    LetterStore(JdbcClient jdbc, Clock clock, BusinessClock businessClock, SealedLinks links) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.businessClock = businessClock;
        this.links = links;
    }

    /** A letter's words, in the language of its reader. */
    record Written(String language, String subject, String body) {}

    /** Whether it was new; the person may have been told of this decision already. */
    boolean insert(LetterId id, Letter letter, Written written, boolean inInbox) {
        return jdbc.sql("""
                insert into messages.letter (id, decision, person_id, library_id, template, language, subject, body, sealed_link,
                                             in_inbox, business_at, created_at)
                values (:id, :decision, :person, :library, :template, :language, :subject, :body, :link,
                        :inInbox, :businessAt, :createdAt)
                on conflict (decision, person_id) do nothing
                """)
                        .param("id", id.value())
                        .param("decision", letter.decision())
                        .param("person", letter.to().value())
                        .param(
                                "library",
                                letter.library() == null
                                        ? null
                                        : letter.library().code())
                        .param("template", letter.template())
                        .param("language", written.language())
                        .param("subject", written.subject())
                        .param("body", written.body())
                        .param("link", links.close(id, letter.link()))
                        .param("inInbox", inInbox)
                        .param("businessAt", Sql.at(businessClock.instant()))
                        .param("createdAt", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    LetterId of(String decision, PersonId person) {
        return new LetterId(
                jdbc.sql("select id from messages.letter where decision = :decision and person_id = :person")
                        .param("decision", decision)
                        .param("person", person.value())
                        .query(UUID.class)
                        .single());
    }

    /** Adds the line once; the letter becomes unread again. */
    void addLine(LetterId id, String line) {
        jdbc.sql("""
                update messages.letter set lines = array_append(lines, :line), read_at = null
                 where id = :id and not :line = any(lines)
                """).param("id", id.value()).param("line", line).update();
    }

    /** Forgets the text of a letter that carried a secret. */
    void erase(LetterId id) {
        jdbc.sql(
                        "update messages.letter set body = '', link = null, sealed_link = null where id = :id and not in_inbox")
                .param("id", id.value())
                .update();
    }

    /** Erases old letters with their dispatches; not those whose mail is still to be sent or decided upon. */
    int erase(@Nullable LibraryId library, Instant before, int most) {
        return jdbc.sql("""
                delete from messages.letter where id in (
                    select l.id from messages.letter l
                     where l.library_id is not distinct from :library::text and l.created_at < :before
                       and not exists (select from messages.dispatch d
                                        where d.letter_id = l.id and d.state in ('held', 'waiting', 'sending', 'uncertain'))
                     order by l.created_at limit :most)
                """)
                .param("library", library == null ? null : library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .update();
    }

    void rewrite(LetterId id, String subject, String body) {
        jdbc.sql("update messages.letter set subject = :subject, body = :body where id = :id")
                .param("id", id.value())
                .param("subject", subject)
                .param("body", body)
                .update();
    }

    /** The inbox of a person, newest first. */
    List<LetterView> inbox(PersonId person, @Nullable LetterId before, int limit) {
        return jdbc.sql("""
                select * from messages.letter
                 where person_id = :person and in_inbox and (:before::uuid is null or id < :before)
                 order by id desc limit :limit
                """)
                .param("person", person.value())
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(this::whole)
                .list();
    }

    Optional<LetterView> find(LetterId id) {
        return jdbc.sql("select * from messages.letter where id = :id")
                .param("id", id.value())
                .query(this::whole)
                .optional();
    }

    /** What goes out by mail. */
    Optional<Mail> mail(LetterId id, String sender, String address) {
        return jdbc.sql("select * from messages.letter where id = :id")
                .param("id", id.value())
                .query((row, number) -> {
                    LetterView letter = whole(row, number);
                    return new Mail(id, sender, address, row.getString("language"), letter.subject(), letter.body());
                })
                .optional();
    }

    long unread(PersonId person) {
        return jdbc.sql(
                        "select count(*) from messages.letter where person_id = :person and in_inbox and read_at is null")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    void markRead(PersonId person, LetterId id) {
        jdbc.sql("update messages.letter set read_at = :now where id = :id and person_id = :person and read_at is null")
                .param("id", id.value())
                .param("person", person.value())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    int markAllRead(PersonId person) {
        return jdbc.sql(
                        "update messages.letter set read_at = :now where person_id = :person and in_inbox and read_at is null")
                .param("person", person.value())
                .param("now", Sql.at(clock.instant()))
                .update();
    }

    /** With its link; letters from before links were sealed have theirs in clear. */
    private LetterView whole(ResultSet row, int number) throws SQLException {
        LetterId id = new LetterId(row.getObject("id", UUID.class));
        String clear = row.getString("link");
        String link = clear == null ? links.open(id, row.getBytes("sealed_link")) : clear;
        LetterView letter = withoutLink(row, id);
        return letter.with(links.fill(letter.body(), link), link);
    }

    /** As others than its person may see it: with a gap where the link is. */
    static LetterView withoutLink(ResultSet row, LetterId id) throws SQLException {
        String[] lines = (String[]) row.getArray("lines").getArray();
        Instant readAt = Sql.instantOrNull(row, "read_at");
        return new LetterView(
                id,
                new PersonId(row.getObject("person_id", UUID.class)),
                library(row),
                row.getString("template"),
                row.getString("subject"),
                row.getString("body").replace(Template.LINES, String.join("\n", lines)),
                null,
                Sql.instant(row, "business_at"),
                readAt);
    }

    static @Nullable LibraryId library(ResultSet row) throws SQLException {
        String code = row.getString("library_id");
        return code == null ? null : new LibraryId(code);
    }
}
