package org.kaijuan.identity.signin;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaijuan.audit.Audit;
import org.kaijuan.database.Sql;
import org.kaijuan.identity.NewToken;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.Ids;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for {@code /api/v1}: {@code kj_} and 256 random bits, of which only the hash is kept. By the system clock. */
@Service
public class ApiTokens {

    static final String PREFIX = "kj_";
    static final Duration MAX_LIFETIME = Duration.ofDays(366);

    private static final int MAX_PER_PERSON = 20;
    private static final int HINT = 4;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    ApiTokens(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A token as its owner sees it.
     *
     * @param hint its last characters
     * @param permissions what it may do at most; null for all that its owner may
     */
    public record TokenView(
            UUID id,
            String name,
            String hint,
            @Nullable Set<String> permissions,
            Instant created,
            Instant expires,
            @Nullable Instant lastUsed,
            @Nullable Instant revoked) {}

    /** Whose token it is and what it may do at most. */
    record Bearer(PersonId person, @Nullable Set<String> permissions) {}

    /** Somebody's tokens, the newest first. */
    public List<TokenView> of(PersonId person) {
        return jdbc.sql("""
                select id, name, hint, permissions, created_at, expires_at, last_used_at, revoked_at
                  from identity.api_token where person_id = :person order by id desc
                """)
                .param("person", person.value())
                .query((row, n) -> new TokenView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("hint"),
                        permissions(row.getArray("permissions")),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "expires_at"),
                        Sql.instantOrNull(row, "last_used_at"),
                        Sql.instantOrNull(row, "revoked_at")))
                .list();
    }

    @Transactional
    Outcome<String> issue(Actor actor, PersonId person, NewToken token) {
        if (token.lifetime().compareTo(MAX_LIFETIME) > 0) {
            return Outcome.refused("identity.token-too-long", MAX_LIFETIME.toDays());
        }
        if (valid(person) >= MAX_PER_PERSON) {
            return Outcome.refused("identity.too-many-tokens", MAX_PER_PERSON);
        }
        String secret = PREFIX + Tokens.next();
        UUID id = Ids.next();
        jdbc.sql("""
                insert into identity.api_token (id, person_id, name, token_hash, hint, permissions, created_at, expires_at)
                values (:id, :person, :name, :hash, :hint, :permissions, :now, :expires)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("name", token.name())
                .param("hash", Tokens.hash(secret))
                .param("hint", secret.substring(secret.length() - HINT))
                .param(
                        "permissions",
                        token.permissions() == null ? null : token.permissions().toArray(String[]::new))
                .param("now", Sql.at(clock.instant()))
                .param("expires", Sql.at(clock.instant().plus(token.lifetime())))
                .update();
        audit.record(
                actor,
                "identity.token.issued",
                actor.library(),
                "person",
                person.toString(),
                Map.of("token", id, "name", token.name()));
        return Outcome.done(secret);
    }

    /** Makes an own token worthless; nothing happens if it is already. */
    @Transactional
    public void revoke(Actor actor, UUID token) {
        int revoked = jdbc.sql("""
                update identity.api_token set revoked_at = :now
                 where id = :token and person_id = :person and revoked_at is null
                """)
                .param("now", Sql.at(clock.instant()))
                .param("token", token)
                .param("person", actor.requirePerson().value())
                .update();
        if (revoked > 0) {
            audit.record(
                    actor,
                    "identity.token.revoked",
                    actor.library(),
                    "person",
                    actor.requirePerson().toString(),
                    Map.of("token", token));
        }
    }

    /** Whose a token is, if it is good now. Its use is noted once a minute at most. */
    Optional<Bearer> open(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        record Found(UUID id, Bearer bearer, @Nullable Instant lastUsed) {}
        Optional<Found> found = jdbc.sql("""
                select id, person_id, permissions, last_used_at from identity.api_token
                 where token_hash = :hash and revoked_at is null and expires_at > :now
                """)
                .param("hash", Tokens.hash(secret))
                .param("now", Sql.at(now))
                .query((row, n) -> new Found(
                        row.getObject("id", UUID.class),
                        new Bearer(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                permissions(row.getArray("permissions"))),
                        Sql.instantOrNull(row, "last_used_at")))
                .optional();
        found.filter(token -> token.lastUsed() == null || token.lastUsed().isBefore(now.minusSeconds(60)))
                .ifPresent(token -> used(token.id(), now));
        return found.map(Found::bearer);
    }

    private void used(UUID token, Instant now) {
        jdbc.sql("update identity.api_token set last_used_at = :now where id = :token")
                .param("now", Sql.at(now))
                .param("token", token)
                .update();
    }

    private int valid(PersonId person) {
        return jdbc.sql(
                        "select count(*) from identity.api_token where person_id = :person and revoked_at is null and expires_at > :now")
                .param("person", person.value())
                .param("now", Sql.at(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private static @Nullable Set<String> permissions(@Nullable Array array) throws SQLException {
        return array == null ? null : Set.of((String[]) array.getArray());
    }
}
