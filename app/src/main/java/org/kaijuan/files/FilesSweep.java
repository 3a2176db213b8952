package org.kaijuan.files;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes what a crash or a rolled back transaction left in the folder: files that no row speaks of, a day old. */
@Configuration(proxyBeanMethods = false)
class FilesSweep {

    private static final Duration AGE = Duration.ofDays(1);
    private static final LocalTime NIGHT = LocalTime.of(3, 40);
    private static final Logger LOG = LoggerFactory.getLogger(FilesSweep.class);

    @Bean
    Recurring sweepFiles(FileStore store, FileRows rows, Clock clock, BusinessClock businessClock) {
        return Recurring.daily(NIGHT, businessClock.getZone(), "files.sweep", () -> sweep(store, rows, clock));
    }

    static int sweep(FileStore store, FileRows rows, Clock clock) throws IOException {
        int removed = store.sweep(clock.instant().minus(AGE), rows::exists);
        if (removed > 0) {
            LOG.info("Removed {} stored files without a row", removed);
        }
        return removed;
    }
}
