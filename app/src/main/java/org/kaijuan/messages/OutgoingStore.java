package org.kaijuan.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code messages.dispatch} as staff look at it and interfere with it. Secrets are not for their eyes. */
@Component
class OutgoingStore {

    private static final String VISIBLE = """
              from messages.dispatch d join messages.letter l on l.id = d.letter_id
             where d.library_id = any(:libraries) and l.in_inbox
               and (:state::text is null or d.state = :state)
               and (:before::uuid is null or d.letter_id < :before)
            """;

    private static final int PIECE = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<OutgoingView> list(Scope scope, @Nullable DispatchState state, @Nullable LetterId before, int limit) {
        return bind("select *" + VISIBLE + " order by d.letter_id desc limit :limit", scope, state, before)
                .param("limit", limit)
                .query(OutgoingStore::view)
                .list();
    }

    /** The same, read in pieces while it is written out. */
    Stream<OutgoingView> all(Scope scope, @Nullable DispatchState state) {
        return Stream.iterate(
                        list(scope, state, null, PIECE),
                        piece -> !piece.isEmpty(),
                        piece -> piece.size() < PIECE
                                ? List.of()
                                : list(scope, state, piece.getLast().id(), PIECE))
                .flatMap(List::stream);
    }

    long count(Scope scope, @Nullable DispatchState state, int most) {
        return bind("select count(*) from (select 1" + VISIBLE + " limit :limit) counted", scope, state, null)
                .param("limit", most)
                .query(Long.class)
                .single();
    }

    /** What waits for somebody: held, uncertain or failed. */
    long needsAttention(Scope scope, int most) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from messages.dispatch
                     where library_id = any(:libraries) and state in ('held', 'uncertain', 'failed') limit :most) counted
                """)
                .param("libraries", scope.codes())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    Optional<OutgoingView> find(Scope scope, LetterId id) {
        return jdbc.sql("""
                select * from messages.dispatch d join messages.letter l on l.id = d.letter_id
                 where d.letter_id = :id and d.library_id = any(:libraries) and l.in_inbox
                """)
                .param("id", id.value())
                .param("libraries", scope.codes())
                .query(OutgoingStore::view)
                .optional();
    }

    /** Moves a dispatch by hand; false if it is in none of the states {@code from} any more. */
    boolean move(LetterId id, List<DispatchState> from, DispatchState to, @Nullable String why) {
        return jdbc.sql("""
                update messages.dispatch
                   set state = :to, error = :why, next_at = :now, transmitting = false,
                       attempts = case when :to = 'waiting' then 0 else attempts end
                 where letter_id = :id and state = any(:from)
                """)
                        .param("id", id.value())
                        .param("from", from.stream().map(DispatchState::code).toArray(String[]::new))
                        .param("to", to.code())
                        .param("why", why)
                        .param("now", Sql.at(clock.instant()))
                        .update()
                == 1;
    }

    /** Keeps a dispatch where it is until the caller's transaction ends. */
    boolean lock(LetterId id, List<DispatchState> in) {
        return jdbc.sql("select letter_id from messages.dispatch where letter_id = :id and state = any(:in) for update")
                .param("id", id.value())
                .param("in", in.stream().map(DispatchState::code).toArray(String[]::new))
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    private JdbcClient.StatementSpec bind(
            String sql, Scope scope, @Nullable DispatchState state, @Nullable LetterId before) {
        return jdbc.sql(sql)
                .param("libraries", scope.codes())
                .param("state", state == null ? null : state.code())
                .param("before", before == null ? null : before.value());
    }

    private static OutgoingView view(ResultSet row, int number) throws SQLException {
        LetterView letter = LetterStore.withoutLink(row, new LetterId(row.getObject("id", UUID.class)));
        return new OutgoingView(
                letter.id(),
                LetterStore.library(row),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("address"),
                letter.subject(),
                letter.body(),
                DispatchState.of(row.getString("state")),
                row.getInt("attempts"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "next_at"),
                Sql.instantOrNull(row, "sent_at"),
                row.getString("receipt"),
                row.getString("error"));
    }
}
