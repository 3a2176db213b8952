package org.kaijuan.command;

import java.time.Clock;
import java.time.ZoneId;
import org.kaijuan.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Value;
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

    /** @param demo whose time begins with what it shows, until it says itself where its clock stands */
    @Bean
    BusinessClock businessClock(Clock systemClock, @Value("${kaijuan.demo:false}") boolean demo) {
        BusinessClock clock = new BusinessClock(systemClock, ZoneId.of("Asia/Shanghai"));
        if (demo) {
            clock.startAt(DemoContent.BEGINS);
        }
        return clock;
    }
}
