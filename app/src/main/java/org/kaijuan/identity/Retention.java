package org.kaijuan.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kaijuan.database.Sql;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every night: erases what has been kept long enough (docs/ops/privacy.md). */
@Configuration(proxyBeanMethods = false)
class Retention {

    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    /** What is erased → how long it is kept. */
    private static final Map<String, Duration> KEPT = new LinkedHashMap<>();

    static {
        KEPT.put("delete from identity.sign_in_attempt where at < :before", Duration.ofDays(183));
        KEPT.put("delete from identity.password_reset where expires_at < :before", Duration.ofDays(30));
        KEPT.put("delete from identity.api_token where least(expires_at, revoked_at) < :before", Duration.ofDays(366));
        KEPT.put("delete from identity.import_batch where created_at < :before", Duration.ofDays(90));
    }

    @Bean
    Recurring identityRetention(JdbcClient jdbc, Clock clock, BusinessClock businessClock) {
        return Recurring.daily(NIGHT, businessClock.getZone(), "identity.retention", () -> run(jdbc, clock.instant()));
    }

    static void run(JdbcClient jdbc, Instant now) {
        KEPT.forEach((erase, kept) ->
                jdbc.sql(erase).param("before", Sql.at(now.minus(kept))).update());
    }
}
