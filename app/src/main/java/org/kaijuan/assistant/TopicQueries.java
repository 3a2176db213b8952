package org.kaijuan.assistant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.answers.ProposalId;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads topics with the questions that are in them. */
@Repository
class TopicQueries {

    private static final int SHOWN = 30;

    private static final String SELECT = """
            select o.id, o.number, o.library_id, o.state, o.proposal_id, count(*) as times,
                   count(*) filter (where t.band = 'handoff') as without_any,
                   count(*) filter (where t.entry_id is not null) as disliked,
                   min(t.at) as first_at, max(t.at) as last_at,
                   (array_agg(t.asked order by t.at))[1 : 500] as asked
              from assistant.topic o join assistant.turn t on t.topic_id = o.id
            """;

    private final JdbcClient jdbc;

    TopicQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open topics of a library, what is asked most first. */
    Listing<Topic> open(LibraryId library, @Nullable String cursor, int limit) {
        List<String> after = cursor == null ? List.of("", "0") : Cursor.decode(cursor, 2);
        List<Topic> found = jdbc.sql(SELECT + """
                 where o.library_id = :library and o.state = 'open'
                 group by o.id
                having :isFirst or (count(*), -o.number) < (:times, :number)
                 order by times desc, o.number limit :limit
                """)
                .param("library", library.code())
                .param("isFirst", cursor == null)
                .param("times", cursor == null ? 0 : number(after.get(0)))
                .param("number", -number(after.get(1)))
                .param("limit", limit + 1)
                .query(TopicQueries::topic)
                .list();
        return Listing.upTo(
                limit,
                found,
                last -> Cursor.encode(last.times(), last.number()),
                open(Scope.of(library)) + proposed(library));
    }

    private static long number(String part) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException noCursor) {
            throw BadInputException.of("web.bad-cursor");
        }
    }

    private long proposed(LibraryId library) {
        return jdbc.sql("""
                select count(*) from assistant.topic
                 where library_id = :library and state = 'open' and proposal_id is not null
                """).param("library", library.code()).query(Long.class).single();
    }

    /** How many topics wait for people of the libraries; those proposed to the province wait for the province. */
    long open(Scope scope) {
        return jdbc.sql("""
                select count(*) from assistant.topic
                 where library_id = any(:libraries) and state = 'open' and proposal_id is null
                """).param("libraries", scope.codes()).query(Long.class).single();
    }

    Optional<Topic> find(long number) {
        return jdbc.sql(SELECT + " where o.number = :number group by o.id")
                .param("number", number)
                .query(TopicQueries::topic)
                .optional();
    }

    /** The open topic that a proposal would answer. */
    Optional<Topic> of(ProposalId proposal) {
        return jdbc.sql(SELECT + " where o.proposal_id = :proposal and o.state = 'open' group by o.id")
                .param("proposal", proposal.value())
                .query(TopicQueries::topic)
                .optional();
    }

    /** A reader who asked it, and where. */
    record Asker(PersonId reader, ConversationId conversation) {}

    /** The readers who asked it, each once. */
    List<Asker> askers(UUID topic, int most) {
        return jdbc.sql("""
                select distinct on (c.reader_id) c.reader_id, c.id
                  from assistant.turn t join assistant.conversation c on c.id = t.conversation_id
                 where t.topic_id = :topic and c.reader_id is not null
                 order by c.reader_id, t.at desc limit :most
                """)
                .param("topic", topic)
                .param("most", most)
                .query((row, index) -> new Asker(
                        new PersonId(row.getObject("reader_id", UUID.class)),
                        new ConversationId(row.getObject("id", UUID.class))))
                .list();
    }

    private static Topic topic(ResultSet row, int index) throws SQLException {
        String[] asked =
                (String[]) Objects.requireNonNull(row.getArray("asked")).getArray();
        UUID proposal = row.getObject("proposal_id", UUID.class);
        return new Topic(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new LibraryId(row.getString("library_id")),
                List.of(asked).stream().distinct().limit(SHOWN).toList(),
                row.getLong("times"),
                row.getLong("without_any"),
                row.getLong("disliked"),
                Sql.instant(row, "first_at"),
                Sql.instant(row, "last_at"),
                row.getString("state").equals("open"),
                proposal == null ? null : new ProposalId(proposal));
    }
}
