package org.kaijuan.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table behind {@link IdempotencyFilter}. Every statement is its own transaction, seen by all nodes at once. */
@Component
class StoredAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    /** After so long a claim without an answer is one of a node that died. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

    /** The first request's answer; without a status while it is still at work. */
    record Answer(
            String fingerprint,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<OffsetDateTime> purged = new AtomicReference<>(OffsetDateTime.MIN);

    StoredAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the caller is the first with this key (or the first whose node lived). */
    boolean claim(String caller, String key, String fingerprint) {
        OffsetDateTime now = now();
        purge(now);
        return jdbc.sql("""
                        insert into web.idempotency as i (caller, key, fingerprint, claimed_at)
                        values (:caller, :key, :fingerprint, :now)
                        on conflict (caller, key) do update set claimed_at = :now, fingerprint = :fingerprint,
                            status = null, content_type = null, location = null, body = null
                        where i.claimed_at < :expired or (i.status is null and i.claimed_at < :abandoned)
                        """)
                        .param("caller", caller)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("now", now)
                        .param("expired", now.minus(KEPT))
                        .param("abandoned", now.minus(ABANDONED))
                        .update()
                == 1;
    }

    /** What is kept under the key; null if the first request has just given it up. */
    @Nullable
    Answer find(String caller, String key) {
        return jdbc.sql("""
                        select fingerprint, status, content_type, location, body
                        from web.idempotency where caller = :caller and key = :key
                        """)
                .param("caller", caller)
                .param("key", key)
                .query(StoredAnswers::answer)
                .optional()
                .orElse(null);
    }

    void keep(String caller, String key, int status, @Nullable String type, @Nullable String location, byte[] body) {
        jdbc.sql("""
                        update web.idempotency set status = :status, content_type = :type, location = :location, body = :body
                        where caller = :caller and key = :key
                        """)
                .param("status", status)
                .param("type", type)
                .param("location", location)
                .param("body", body)
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    /** Forgets a claim that came to nothing, so that the caller may try again. */
    void giveUp(String caller, String key) {
        jdbc.sql("delete from web.idempotency where caller = :caller and key = :key and status is null")
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    private void purge(OffsetDateTime now) {
        OffsetDateTime last = purged.get();
        if (last.plus(BETWEEN_PURGES).isAfter(now) || !purged.compareAndSet(last, now)) {
            return;
        }
        jdbc.sql("delete from web.idempotency where claimed_at < :expired")
                .param("expired", now.minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        byte[] body = row.getBytes("body");
        return new Answer(
                row.getString("fingerprint"),
                row.getObject("status", Integer.class),
                row.getString("content_type"),
                row.getString("location"),
                body == null ? new byte[0] : body);
    }
}
