package org.kaijuan.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kaijuan.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What robots are to post, as nodes take it in hand. */
@Component
class DeliveryQueue {

    /** Longer than the slowest robot takes; then the node that claimed it counts as dead. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Most posts in one digest; the others wait for the next. */
    private static final int DIGEST = 50;

    private final JdbcClient jdbc;
    private final RobotMessages attempts;
    private final Clock clock;

    DeliveryQueue(JdbcClient jdbc, RobotMessages attempts, Clock clock) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * What this claim alone may post, as one message.
     *
     * @param attempt the highest number of attempts among them, this one counted
     */
    record Claim(UUID token, ChatGroupId group, List<PostId> posts, int attempt) {}

    /**
     * The next message that is due and that its robot may be given now.
     *
     * @param perMinute most messages to one robot in a minute
     */
    @Transactional
    public Optional<Claim> claim(int perMinute) {
        Instant now = clock.instant();
        for (Optional<ChatGroupId> group = due(now); group.isPresent(); group = due(now)) {
            Optional<Claim> claim = claim(group.get(), perMinute, now);
            if (claim.isPresent()) {
                return claim;
            }
        }
        return Optional.empty();
    }

    private Optional<Claim> claim(ChatGroupId group, int perMinute, Instant now) {
        int room = perMinute - attempts.lately(group, now);
        if (room <= 0) {
            postpone(group, now);
            return Optional.empty();
        }
        List<PostId> posts = waiting(group, now, room == 1 ? DIGEST : 1);
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        UUID token = attempts.note(group, posts.size(), now);
        int attempt = take(group, posts, token, now);
        return Optional.of(new Claim(token, group, posts, attempt));
    }

    /** A group with something due, kept from other nodes until the transaction ends. */
    private Optional<ChatGroupId> due(Instant now) {
        return jdbc.sql("""
            select g.id from channels.chat_group g
             where g.paused_at is null
               and exists (select from channels.delivery d
                            where d.group_id = g.id and d.state = 'waiting' and d.next_at <= :now)
             order by (select min(d.next_at) from channels.delivery d where d.group_id = g.id and d.state = 'waiting')
             limit 1
               for update of g skip locked
            """)
                .param("now", Sql.at(now))
                .query((row, number) -> new ChatGroupId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Until the robot may be given something again. */
    private void postpone(ChatGroupId group, Instant now) {
        jdbc.sql("""
            update channels.delivery set next_at = :roomAt
             where group_id = :group and state = 'waiting' and next_at <= :now
            """)
                .param("group", group.value())
                .param("roomAt", Sql.at(attempts.roomAt(group, now)))
                .param("now", Sql.at(now))
                .update();
    }

    private void leaveAlone(ChatGroupId group, Instant until) {
        jdbc.sql("""
            update channels.delivery set next_at = :until
             where group_id = :group and state = 'waiting' and next_at < :until
            """)
                .param("group", group.value())
                .param("until", Sql.at(until))
                .update();
    }

    private List<PostId> waiting(ChatGroupId group, Instant now, int most) {
        return jdbc.sql("""
            select d.post_id from channels.delivery d join channels.post p on p.id = d.post_id
             where d.group_id = :group and d.state = 'waiting' and d.next_at <= :now
             order by p.number limit :most
               for update of d
            """)
                .param("group", group.value())
                .param("now", Sql.at(now))
                .param("most", most)
                .query((row, number) -> new PostId(row.getObject(1, UUID.class)))
                .list();
    }

    private int take(ChatGroupId group, List<PostId> posts, UUID token, Instant now) {
        return jdbc
                .sql("""
                    update channels.delivery
                       set state = 'sending', attempts = attempts + 1, claimed_by = :token, lease_until = :lease
                     where group_id = :group and post_id = any(:posts)
                    returning attempts
                    """)
                .param("token", token)
                .param("lease", Sql.at(now.plus(LEASE)))
                .param("group", group.value())
                .param("posts", posts.stream().map(PostId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getInt(1))
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
    }

    /** Room for one test message; absent if the robot had its fill. */
    @Transactional
    public Optional<UUID> test(ChatGroupId group, int perMinute) {
        jdbc.sql("select id from channels.chat_group where id = :group for update")
                .param("group", group.value())
                .query((row, number) -> true)
                .list();
        Instant now = clock.instant();
        return attempts.lately(group, now) >= perMinute ? Optional.empty() : Optional.of(attempts.note(group, 0, now));
    }

    /**
     * The group has it.
     *
     * @param at business time
     */
    @Transactional
    public void delivered(Claim claim, Instant at, LocalDate on, boolean shortened) {
        jdbc.sql("""
            update channels.delivery
               set state = 'delivered', settled_at = :at, settled_on = :on, settled_by = '', shortened = :shortened,
                   digested = :digested, trouble = null, trouble_words = null, claimed_by = null, lease_until = null
             where claimed_by = :token and state = 'sending'
            """)
                .param("token", claim.token())
                .param("at", Sql.at(at))
                .param("on", on)
                .param("shortened", shortened)
                .param("digested", claim.posts().size() > 1)
                .update();
        attempts.ended(claim.token(), "delivered", null, null);
    }

    /** It is tried again after the pause; who asks for one is left alone with everything else, too. */
    @Transactional
    public void later(Claim claim, RobotAnswer.Later why, Duration pause) {
        if (why.pause().isPositive()) {
            leaveAlone(claim.group(), clock.instant().plus(why.pause()));
        }
        release(
                claim,
                DeliveryState.WAITING,
                why.code(),
                why.words(),
                why.mayBeThere(),
                clock.instant().plus(pause));
        attempts.ended(claim.token(), "later", why.code(), why.words());
    }

    /** Nothing more happens by itself. */
    @Transactional
    public void failed(Claim claim, String code, String words, boolean mayBeThere) {
        release(claim, DeliveryState.FAILED, code, words, mayBeThere, clock.instant());
        attempts.ended(claim.token(), "refused", code, words);
    }

    /** There is no robot any more: the keeper does it. */
    @Transactional
    public void byHand(Claim claim) {
        jdbc.sql("""
            update channels.delivery set state = 'to-do', by_robot = false, claimed_by = null, lease_until = null
             where claimed_by = :token and state = 'sending'
            """).param("token", claim.token()).update();
        attempts.ended(claim.token(), "refused", "no-robot", null);
    }

    /** What dead nodes left behind is sent again: the group may have it, and must not be without it. */
    int recover() {
        return jdbc.sql("""
            update channels.delivery
               set state = 'waiting', repeated = true, claimed_by = null, lease_until = null, next_at = :now
             where state = 'sending' and lease_until < :now
            """).param("now", Sql.at(clock.instant())).update();
    }

    private void release(
            Claim claim, DeliveryState state, String code, String words, boolean mayBeThere, Instant nextAt) {
        jdbc.sql("""
            update channels.delivery
               set state = :state, trouble = :code, trouble_words = :words, repeated = repeated or :mayBeThere,
                   next_at = :nextAt, claimed_by = null, lease_until = null
             where claimed_by = :token and state = 'sending'
            """)
                .param("token", claim.token())
                .param("state", state.code())
                .param("code", code)
                .param("words", words)
                .param("mayBeThere", mayBeThere)
                .param("nextAt", Sql.at(nextAt))
                .update();
    }
}
