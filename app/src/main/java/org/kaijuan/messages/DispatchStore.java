package org.kaijuan.messages;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.database.Sql;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code messages.dispatch}: the queue of outgoing mail and its claims. */
@Component
class DispatchStore {

    /** Longer than the slowest mail can take; then the node that claimed it counts as dead. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration GATHERING = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    DispatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How soon a letter should leave. */
    enum Urgency {
        SECRET(0, Duration.ZERO),
        NORMAL(5, Duration.ZERO),
        DIGEST(5, GATHERING);

        private final int priority;
        private final Duration delay;

        Urgency(int priority, Duration delay) {
            this.priority = priority;
            this.delay = delay;
        }
    }

    /** A dispatch that this claim alone may deliver. */
    record Claim(LetterId letter, UUID token, @Nullable LibraryId library, String address, int attempt) {}

    void insert(
            LetterId id,
            @Nullable LibraryId library,
            String address,
            Urgency urgency,
            boolean held,
            @Nullable UUID under) {
        jdbc.sql("""
                insert into messages.dispatch (letter_id, channel, library_id, address, state, priority, next_at, held_under)
                values (:id, 'mail', :library, :address, :state, :priority, :nextAt, :under)
                """)
                .param("id", id.value())
                .param("library", library == null ? null : library.code())
                .param("address", address)
                .param("state", (held ? DispatchState.HELD : DispatchState.WAITING).code())
                .param("priority", urgency.priority)
                .param("under", under, Types.OTHER)
                .param("nextAt", Sql.at(clock.instant().plus(urgency.delay)))
                .update();
    }

    /** The next due dispatch, unless the channel has had its fill for this minute. */
    @Transactional
    public Optional<Claim> claim(Channel channel) {
        if (channel.perMinute() > 0 && isThrottled(channel)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return jdbc.sql("""
                update messages.dispatch
                   set state = 'sending', attempts = attempts + 1, claimed_by = :token, lease_until = :lease,
                       transmitting = false
                 where (letter_id, channel) in (
                     select letter_id, channel from messages.dispatch
                      where state = 'waiting' and channel = :channel and next_at <= :now
                      order by priority, next_at
                      limit 1
                      for update skip locked)
                returning letter_id, claimed_by, library_id, address, attempts
                """)
                .param("token", UUID.randomUUID())
                .param("lease", Sql.at(now.plus(LEASE)))
                .param("channel", channel.key())
                .param("now", Sql.at(now))
                .query((row, number) -> new Claim(
                        new LetterId(row.getObject("letter_id", UUID.class)),
                        row.getObject("claimed_by", UUID.class),
                        LetterStore.library(row),
                        row.getString("address"),
                        row.getInt("attempts")))
                .optional();
    }

    /** Counted under a lock, so that several nodes together keep to the limit. */
    private boolean isThrottled(Channel channel) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('messages.' || :channel))")
                .param("channel", channel.key())
                .query((row, number) -> true)
                .single();
        long lately = jdbc.sql("""
                select count(*) from messages.dispatch
                 where channel = :channel and (state = 'sending' or (state = 'sent' and sent_at > :since))
                """)
                .param("channel", channel.key())
                .param("since", Sql.at(clock.instant().minusSeconds(60)))
                .query(Long.class)
                .single();
        return lately >= channel.perMinute();
    }

    /** Notes that the last byte is about to leave; false if the claim is no longer ours. */
    boolean noteTransmitting(Claim claim) {
        return jdbc.sql("""
                update messages.dispatch set transmitting = true
                 where letter_id = :letter and claimed_by = :token and state = 'sending'
                """)
                        .param("letter", claim.letter().value())
                        .param("token", claim.token())
                        .update()
                == 1;
    }

    void sent(Claim claim, String receipt) {
        jdbc.sql("""
                update messages.dispatch
                   set state = 'sent', sent_at = :now, receipt = :receipt, error = null, claimed_by = null, lease_until = null
                 where letter_id = :letter and claimed_by = :token and state = 'sending'
                """)
                .param("letter", claim.letter().value())
                .param("token", claim.token())
                .param("now", Sql.at(clock.instant()))
                .param("receipt", receipt)
                .update();
    }

    void retry(Claim claim, String error, Duration pause) {
        release(claim, DispatchState.WAITING, error, clock.instant().plus(pause));
    }

    void fail(Claim claim, String error) {
        release(claim, DispatchState.FAILED, error, clock.instant());
    }

    void unknown(Claim claim, String error) {
        release(claim, DispatchState.UNCERTAIN, error, clock.instant());
    }

    /** What dead nodes left behind: sent again if it cannot have left, uncertain if it can. */
    int recover() {
        return jdbc.sql("""
                update messages.dispatch
                   set state = case when transmitting then 'uncertain' else 'waiting' end,
                       error = case when transmitting then 'interrupted' end,
                       claimed_by = null, lease_until = null
                 where state = 'sending' and lease_until < :now
                """).param("now", Sql.at(clock.instant())).update();
    }

    private void release(Claim claim, DispatchState state, String error, Instant nextAt) {
        jdbc.sql("""
                update messages.dispatch
                   set state = :state, error = :error, next_at = :nextAt, claimed_by = null, lease_until = null
                 where letter_id = :letter and claimed_by = :token and state = 'sending'
                """)
                .param("letter", claim.letter().value())
                .param("token", claim.token())
                .param("state", state.code())
                .param("error", error)
                .param("nextAt", Sql.at(nextAt))
                .update();
    }
}
