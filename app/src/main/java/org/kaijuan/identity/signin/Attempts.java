package org.kaijuan.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kaijuan.database.Sql;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lock-out: five failures of one account within 15 minutes, or a hundred from one address, and nothing is checked until
 * the window has moved on. A try is written down as failed <em>before</em> it is checked and one account's tries queue up,
 * so that a thousand of them at once, on any nodes, still get five.
 */
@Component
class Attempts {

    static final int PER_ACCOUNT = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int perAddress;

    Attempts(JdbcClient jdbc, Clock clock, @Value("${kaijuan.sign-in.failures-per-address:100}") int perAddress) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.perAddress = perAddress;
    }

    /**
     * Asks for a try, which counts as failed until {@link #succeeded}. In a transaction of its own: it counts even if the
     * caller's is rolled back.
     *
     * @param account {@code person:…}, {@code name:…} or {@code code:…}
     * @return the try's number; nothing while locked out
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Long> begin(String account, String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity.attempt ' || :account, 0))")
                .param("account", account)
                .query((row, n) -> n)
                .single();
        Instant now = clock.instant();
        return jdbc.sql("""
                insert into identity.sign_in_attempt (account, address, at)
                select :account, :address, :now
                 where :perAccount > (
                       select count(*) from identity.sign_in_attempt
                        where account = :account and at > :since and not succeeded
                          and id > coalesce((select max(id) from identity.sign_in_attempt
                                              where account = :account and at > :since and succeeded), 0))
                   and :perAddress > (
                       select count(*) from identity.sign_in_attempt
                        where address = :address and at > :since and not succeeded)
                returning id
                """)
                .param("account", account)
                .param("address", address)
                .param("now", Sql.at(now))
                .param("since", Sql.at(now.minus(WINDOW)))
                .param("perAccount", PER_ACCOUNT)
                .param("perAddress", perAddress)
                .query(Long.class)
                .optional();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(long attempt) {
        jdbc.sql("update identity.sign_in_attempt set succeeded = true where id = :id")
                .param("id", attempt)
                .update();
    }

    /** Lets an account try again at once. */
    @Transactional
    public void forget(String account) {
        jdbc.sql(
                        "update identity.sign_in_attempt set account = 'forgiven ' || account where account = :account and at > :since")
                .param("account", account)
                .param("since", Sql.at(clock.instant().minus(WINDOW)))
                .update();
    }
}
