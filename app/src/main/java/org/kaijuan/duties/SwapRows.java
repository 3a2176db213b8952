package org.kaijuan.duties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions to colleagues, in the database. */
@Component
class SwapRows {

    private record Row(
            SwapId id,
            DutyId duty,
            @Nullable DutyId inExchange,
            PersonId asker,
            PersonId asked,
            SwapState state,
            String words,
            Instant askedAt) {}

    private final JdbcClient jdbc;
    private final DutyRows duties;
    private final NamedDuties named;

    SwapRows(JdbcClient jdbc, DutyRows duties, NamedDuties named) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.named = named;
    }

    /** Whether no other question about the duty is open. */
    boolean insert(SwapId id, DutyView duty, @Nullable DutyId inExchange, PersonId asked, String words, Instant at) {
        return duty.person() != null
                && jdbc.sql("""
                        insert into duties.swap (id, library_id, duty_id, for_duty_id, asker_id, asked_id, state, words, asked_at)
                        values (:id, :library, :duty, :exchange, :asker, :asked, 'ASKED', :words, :at) on conflict do nothing
                        """)
                                .param("id", id.value())
                                .param("library", duty.library().code())
                                .param("duty", duty.id().value())
                                .param("exchange", inExchange == null ? null : inExchange.value())
                                .param("asker", duty.person().value())
                                .param("asked", asked.value())
                                .param("words", words)
                                .param("at", Sql.at(at))
                                .update()
                        == 1;
    }

    /** Whether it was still open. */
    boolean end(SwapId id, SwapState state, Instant at) {
        return jdbc.sql("""
                        update duties.swap set state = :state, ended_at = :at where id = :id and state = 'ASKED'
                        """)
                        .param("state", state.name())
                        .param("at", Sql.at(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Questions that a change of the duty has overtaken. */
    void withdrawFor(DutyId duty, Instant at) {
        jdbc.sql("""
                        update duties.swap set state = 'WITHDRAWN', ended_at = :at
                         where state = 'ASKED' and (duty_id = :duty or for_duty_id = :duty)
                        """).param("duty", duty.value()).param("at", Sql.at(at)).update();
    }

    Optional<SwapView> find(SwapId id) {
        return jdbc.sql("select * from duties.swap where id = :id")
                .param("id", id.value())
                .query(SwapRows::row)
                .optional()
                .flatMap(this::view);
    }

    Optional<SwapView> open(DutyId duty) {
        return jdbc.sql("select * from duties.swap where duty_id = :duty and state = 'ASKED'")
                .param("duty", duty.value())
                .query(SwapRows::row)
                .optional()
                .flatMap(this::view);
    }

    /** Open questions that this person asked or is asked. */
    List<SwapView> openOf(PersonId person) {
        return jdbc.sql("""
                        select * from duties.swap
                         where state = 'ASKED' and (asked_id = :person or asker_id = :person) order by asked_at, id
                        """).param("person", person.value()).query(SwapRows::row).list().stream()
                .flatMap(row -> view(row).stream())
                .toList();
    }

    long countAsked(PersonId person) {
        return jdbc.sql("select count(*) from duties.swap where asked_id = :person and state = 'ASKED'")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    private Optional<SwapView> view(Row row) {
        Optional<DutyView> exchange =
                Optional.ofNullable(row.inExchange()).flatMap(duties::find).map(named::of);
        return duties.find(row.duty())
                .map(named::of)
                .map(duty -> new SwapView(
                        row.id(),
                        duty,
                        exchange.orElse(null),
                        row.asker(),
                        named.name(row.asker()),
                        row.asked(),
                        named.name(row.asked()),
                        row.state(),
                        row.words(),
                        row.askedAt()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID exchange = row.getObject("for_duty_id", UUID.class);
        return new Row(
                new SwapId(row.getObject("id", UUID.class)),
                new DutyId(row.getObject("duty_id", UUID.class)),
                exchange == null ? null : new DutyId(exchange),
                new PersonId(row.getObject("asker_id", UUID.class)),
                new PersonId(row.getObject("asked_id", UUID.class)),
                SwapState.valueOf(row.getString("state")),
                row.getString("words"),
                Sql.instant(row, "asked_at"));
    }
}
