package org.kaijuan.command;

import java.time.Clock;
import java.time.ZoneId;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The two clocks: who just asks for a {@link Clock} gets the system's. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Primary
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Bean
    BusinessClock businessClock(Clock systemClock) {
        return new BusinessClock(systemClock, ZoneId.of("Asia/Shanghai"));
    }
}
