package org.kaijuan.answers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.kaijuan.web.BadInputException;
import org.kaijuan.web.Cursor;
import org.kaijuan.web.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of proposals. */
@Repository
class ProposalRows {

    private static final String CHOSEN = """
             from answers.proposal
            where library_id = any(:libraries) and (:library = '' or library_id = :library)
              and (:state = '' or state = :state)
            """;

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EntryProposal proposal) {
        jdbc.sql("""
                insert into answers.proposal (id, library_id, entry_id, question, phrasings, answer, category, proposed_by,
                                              proposed_by_name, proposed_at)
                values (:id, :library, :entry, :question, :phrasings, :answer, :category, :by, :byName, :at)
                """)
                .param("id", proposal.id().value())
                .param("library", proposal.library().code())
                .param(
                        "entry",
                        proposal.entry() == null ? null : proposal.entry().value(),
                        Types.OTHER)
                .param("question", proposal.question())
                .param("phrasings", proposal.phrasings().toArray(String[]::new))
                .param("answer", proposal.answer(), Types.VARCHAR)
                .param("category", proposal.category(), Types.VARCHAR)
                .param(
                        "by",
                        proposal.proposedBy() == null
                                ? null
                                : proposal.proposedBy().value(),
                        Types.OTHER)
                .param("byName", proposal.proposedByName())
                .param("at", Sql.at(proposal.proposedAt()))
                .update();
    }

    /** Writes down what became of it. */
    void decide(EntryProposal decided) {
        jdbc.sql("""
                update answers.proposal
                   set state = :state, entry_id = :entry, decided_by_name = :by, decided_at = :at, reason = :reason
                 where id = :id
                """)
                .param("state", decided.state().code())
                .param("entry", decided.entry() == null ? null : decided.entry().value(), Types.OTHER)
                .param("by", decided.decidedByName())
                .param("at", Sql.at(Objects.requireNonNull(decided.decidedAt())))
                .param("reason", decided.reason())
                .param("id", decided.id().value())
                .update();
    }

    Optional<EntryProposal> find(ProposalId id) {
        return read(id, "select * from answers.proposal where id = :id");
    }

    /** The same; nobody else decides on it until the caller's transaction is over. */
    Optional<EntryProposal> lock(ProposalId id) {
        return read(id, "select * from answers.proposal where id = :id for update");
    }

    private Optional<EntryProposal> read(ProposalId id, String sql) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query(ProposalRows::proposal)
                .optional();
    }

    Listing<EntryProposal> list(Scope scope, ProposalFilter filter, @Nullable String cursor, int limit) {
        String page = filter.isOldestFirst()
                ? " and id > :after order by id limit :limit"
                : " and id < :after order by id desc limit :limit";
        UUID start = filter.isOldestFirst() ? new UUID(0, 0) : new UUID(-1, -1);
        List<EntryProposal> found = asked("select *" + CHOSEN + page, scope, filter)
                .param("after", cursor == null ? start : after(cursor))
                .param("limit", limit + 1)
                .query(ProposalRows::proposal)
                .list();
        long total = asked("select count(*)" + CHOSEN, scope, filter)
                .query(Long.class)
                .single();
        return Listing.upTo(limit, found, last -> Cursor.encode(last.id()), total);
    }

    long open(Scope scope) {
        return jdbc.sql("select count(*) from answers.proposal where state = 'open' and library_id = any(:libraries)")
                .param("libraries", scope.codes())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Scope scope, ProposalFilter filter) {
        return jdbc.sql(sql)
                .param("libraries", scope.codes())
                .param(
                        "library",
                        filter.library() == null ? "" : filter.library().code())
                .param("state", filter.state() == null ? "" : filter.state().code());
    }

    private static UUID after(String cursor) {
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException noId) {
            throw BadInputException.of("web.bad-cursor");
        }
    }

    private static EntryProposal proposal(ResultSet row, int number) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        UUID by = row.getObject("proposed_by", UUID.class);
        return new EntryProposal(
                new ProposalId(EntryReader.uuid(row, "id")),
                new LibraryId(row.getString("library_id")),
                entry == null ? null : new EntryId(entry),
                row.getString("question"),
                texts(row),
                row.getString("answer"),
                row.getString("category"),
                ProposalState.of(row.getString("state")).orElseThrow(),
                by == null ? null : new PersonId(by),
                row.getString("proposed_by_name"),
                Sql.instant(row, "proposed_at"),
                row.getString("decided_by_name"),
                Sql.instantOrNull(row, "decided_at"),
                row.getString("reason"));
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        Array phrasings = Objects.requireNonNull(row.getArray("phrasings"));
        return List.of((String[]) phrasings.getArray());
    }
}
