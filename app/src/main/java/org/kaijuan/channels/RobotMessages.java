package org.kaijuan.channels;

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

/** Each message that a robot was given, noted before it leaves, so that the limit holds whatever happens to a node. */
@Component
class RobotMessages {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RobotMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many messages the group's robot was given within the minute before {@code now}. Lock the group's row first. */
    int lately(ChatGroupId group, Instant now) {
        return jdbc.sql("select count(*) from channels.attempt where group_id = :group and at > :since")
                .param("group", group.value())
                .param("since", Sql.at(now.minus(MINUTE)))
                .query(Integer.class)
                .single();
    }

    /** When the oldest message of this minute is a minute old; {@code now} if there is none. */
    Instant roomAt(ChatGroupId group, Instant now) {
        return jdbc.sql("select min(at) as at from channels.attempt where group_id = :group and at > :since")
                .param("group", group.value())
                .param("since", Sql.at(now.minus(MINUTE)))
                .query((row, number) -> Optional.ofNullable(Sql.instantOrNull(row, "at")))
                .single()
                .map(oldest -> oldest.plus(MINUTE).plusMillis(1))
                .orElse(now);
    }

    /**
     * Notes a message.
     *
     * @param posts how many it tells of; 0 for a test
     */
    UUID note(ChatGroupId group, int posts, Instant now) {
        UUID token = UUID.randomUUID();
        jdbc.sql("insert into channels.attempt (token, group_id, posts, at) values (:token, :group, :posts, :at)")
                .param("token", token)
                .param("group", group.value())
                .param("posts", posts)
                .param("at", Sql.at(now))
                .update();
        return token;
    }

    /** How a message ended: {@code delivered}, {@code later} or {@code refused}, and why. */
    void ended(UUID token, String outcome, @Nullable String code, @Nullable String words) {
        jdbc.sql("""
            update channels.attempt set ended_at = :at, outcome = :outcome, code = :code, words = :words
             where token = :token
            """)
                .param("token", token)
                .param("at", Sql.at(clock.instant()))
                .param("outcome", outcome)
                .param("code", code)
                .param("words", words)
                .update();
    }

    /** Forgets those of long ago; retention asks. */
    int forget(@Nullable LibraryId library, Instant before, int most) {
        return jdbc.sql("""
            delete from channels.attempt where token in (
                select a.token from channels.attempt a join channels.chat_group g on g.id = a.group_id
                 where g.library_id is not distinct from :library and a.at < :before limit :most)
            """)
                .param("library", ChatGroupRows.code(library), Types.VARCHAR)
                .param("before", Sql.at(before))
                .param("most", most)
                .update();
    }
}
