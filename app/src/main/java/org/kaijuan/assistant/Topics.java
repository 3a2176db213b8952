package org.kaijuan.assistant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.EntryId;
import org.kaijuan.answers.Meaning;
import org.kaijuan.answers.Meanings;
import org.kaijuan.answers.ProposalId;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gathers questions of one meaning that a library has not answered yet. */
@Repository
class Topics {

    /** With how many open topics of a library a question is compared. */
    private static final int COMPARED = 500;

    private final JdbcClient jdbc;
    private final Meanings meanings;

    Topics(JdbcClient jdbc, Meanings meanings) {
        this.jdbc = jdbc;
        this.meanings = meanings;
    }

    private record Known(UUID id, byte[] meaning) {}

    private record Near(UUID id, double likeness) {}

    /** The open topic of a question; one is opened if there is none. Nothing for what has no words. */
    @Nullable
    UUID of(LibraryId library, String question, Instant now) {
        Meaning meaning = meanings.of(question);
        if (meaning.normal().isEmpty()) {
            return null;
        }
        byte[] digest = digest(meaning.normal());
        return same(library, digest)
                .or(() -> meaning.vector().flatMap(vector -> alike(library, meaning, vector)))
                .orElseGet(() -> open(library, digest, meaning, now));
    }

    private Optional<UUID> same(LibraryId library, byte[] digest) {
        return jdbc.sql("""
                select id from assistant.topic where library_id = :library and digest = :digest and state = 'open'
                """)
                .param("library", library.code())
                .param("digest", digest)
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> alike(LibraryId library, Meaning asked, byte[] vector) {
        return jdbc
                .sql("""
                        select id, meaning from assistant.topic
                         where library_id = :library and state = 'open' and language = :language and meaning is not null
                         order by opened_at desc limit :most
                        """)
                .param("library", library.code())
                .param("language", asked.space())
                .param("most", COMPARED)
                .query((row, index) -> new Known(row.getObject("id", UUID.class), row.getBytes("meaning")))
                .list()
                .stream()
                .map(known -> new Near(known.id(), Meaning.likeness(vector, known.meaning())))
                .filter(near -> near.likeness() >= asked.sameFrom())
                .max(Comparator.comparingDouble(Near::likeness))
                .map(Near::id);
    }

    /** Of two who open the same at once, one does. */
    private UUID open(LibraryId library, byte[] digest, Meaning meaning, Instant now) {
        return jdbc.sql("""
                insert into assistant.topic (id, library_id, digest, language, meaning, opened_at)
                values (:id, :library, :digest, :language, :meaning, :now)
                on conflict (library_id, digest) where state = 'open' do update set language = excluded.language
                returning id
                """)
                .param("id", Ids.next())
                .param("library", library.code())
                .param("digest", digest)
                .param("language", meaning.space())
                .param("meaning", meaning.vector().orElse(null), Types.BINARY)
                .param("now", Sql.at(now))
                .query(UUID.class)
                .single();
    }

    /** Nobody else closes it until the caller's transaction is over; false if somebody has. */
    boolean lock(UUID topic) {
        return jdbc.sql("select id from assistant.topic where id = :id and state = 'open' for update")
                .param("id", topic)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The proposal that would answer it; absent to forget about one. */
    void propose(UUID topic, @Nullable ProposalId proposal) {
        jdbc.sql("update assistant.topic set proposal_id = :proposal where id = :id")
                .param("proposal", proposal == null ? null : proposal.value(), Types.OTHER)
                .param("id", topic)
                .update();
    }

    /** @return false if somebody else was faster */
    boolean close(UUID topic, String state, @Nullable EntryId entry, String by, Instant now) {
        return jdbc.sql("""
                        update assistant.topic set state = :state, entry_id = :entry, closed_by = :by, closed_at = :now
                         where id = :id and state = 'open'
                        """)
                        .param("state", state)
                        .param("entry", entry == null ? null : entry.value(), Types.OTHER)
                        .param("by", by)
                        .param("now", Sql.at(now))
                        .param("id", topic)
                        .update()
                == 1;
    }

    /** Topics whose questions are gone go too, unless an entry was made of them. */
    void sweep(LibraryId library) {
        jdbc.sql("""
                delete from assistant.topic o
                 where library_id = :library and state <> 'answered'
                   and not exists (select from assistant.turn t where t.topic_id = o.id)
                """).param("library", library.code()).update();
    }

    private static byte[] digest(String normal) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
