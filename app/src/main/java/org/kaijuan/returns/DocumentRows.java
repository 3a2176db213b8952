package org.kaijuan.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pasted and uploaded reports in the database, with what was found in them. */
@Component
class DocumentRows {

    private static final String PROPOSAL = """
            insert into returns.proposal (document_id, position, kind, figure, number, words, at_least, unit, quote, sentence, first_day, last_day,
                                          start_at, end_at, confidence)
            values (:document, :position, :kind, :figure, :number, :words, :atLeast, :unit, :quote, :sentence, :from, :to,
                    :start, :end, :confidence)
            """;

    private static final String LINES = """
            select document.id, name, by_name, at, count(proposal.position) as proposals,
                   count(proposal.position) filter (where proposal.position is not null and decided is null) as open
            from returns.document left join returns.proposal on proposal.document_id = document.id
            where return_id = :return
            group by document.id order by document.id desc
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DocumentRows(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(DocumentId id, ReturnId returned, String name, String text, String by, List<ProposalView> proposals) {
        jdbc.sql("""
                        insert into returns.document (id, return_id, name, content, by_name, at)
                        values (:id, :return, :name, :content, :by, :at)
                        """)
                .param("id", id.value())
                .param("return", returned.value())
                .param("name", name)
                .param("content", text)
                .param("by", by)
                .param("at", Sql.at(clock.instant()))
                .update();
        proposals.forEach(proposal -> insert(id, proposal));
    }

    private void insert(DocumentId id, ProposalView proposal) {
        jdbc.sql(PROPOSAL)
                .param("document", id.value())
                .param("position", proposal.position())
                .param("kind", proposal.kind().name().toLowerCase(Locale.ROOT))
                .param("figure", proposal.figure())
                .param("number", proposal.number())
                .param("words", proposal.words())
                .param("atLeast", proposal.atLeast())
                .param("unit", proposal.unit())
                .param("quote", proposal.quote())
                .param("sentence", proposal.sentence())
                .param("from", proposal.period().from())
                .param("to", proposal.period().to())
                .param("start", proposal.start())
                .param("end", proposal.end())
                .param("confidence", proposal.confidence())
                .update();
    }

    void decide(DocumentId id, int position, ProposalView.Decision decision) {
        jdbc.sql(
                        "update returns.proposal set decided = :decided where document_id = :document and position = :position")
                .param("document", id.value())
                .param("position", position)
                .param("decided", decision.name().toLowerCase(Locale.ROOT))
                .update();
    }

    /** Takes away the oldest texts of a library with their proposals; what was confirmed stands in the return with its quote. */
    int erase(@Nullable LibraryId library, Instant before, int most) {
        if (library == null) {
            return 0;
        }
        return jdbc.sql("""
                with old as (
                    select document.id from returns.document join returns.return on return.id = document.return_id
                     where return.library_id = :library and document.recorded_at < :before limit :most),
                proposals as (delete from returns.proposal where document_id in (select id from old))
                delete from returns.document where id in (select id from old)
                """)
                .param("library", library.code())
                .param("before", Sql.at(before))
                .param("most", most)
                .update();
    }

    List<DocumentLine> of(ReturnId id) {
        return jdbc.sql(LINES)
                .param("return", id.value())
                .query((row, number) -> new DocumentLine(
                        new DocumentId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("by_name"),
                        Sql.instant(row, "at"),
                        row.getInt("proposals"),
                        row.getInt("open")))
                .list();
    }

    Optional<DocumentView> find(DocumentId id) {
        return jdbc.sql("select * from returns.document where id = :id")
                .param("id", id.value())
                .query((row, number) -> document(row))
                .optional();
    }

    private DocumentView document(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new DocumentView(
                new DocumentId(id),
                new ReturnId(row.getObject("return_id", UUID.class)),
                row.getString("name"),
                row.getString("content"),
                row.getString("by_name"),
                Sql.instant(row, "at"),
                jdbc.sql("select * from returns.proposal where document_id = :document order by position")
                        .param("document", id)
                        .query((each, number) -> proposal(each))
                        .list());
    }

    private static ProposalView proposal(ResultSet row) throws SQLException {
        return new ProposalView(
                row.getInt("position"),
                ProposalView.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("figure"),
                row.getBigDecimal("number"),
                row.getString("words"),
                row.getBoolean("at_least"),
                row.getString("unit"),
                row.getString("quote"),
                row.getString("sentence"),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getInt("start_at"),
                row.getInt("end_at"),
                row.getDouble("confidence"),
                decision(row.getString("decided")));
    }

    private static ProposalView.@Nullable Decision decision(@Nullable String code) {
        return code == null ? null : ProposalView.Decision.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
