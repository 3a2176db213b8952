package org.kaijuan.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;
import org.kaijuan.jobs.Recurring;
import org.kaijuan.kernel.BusinessClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One backup each night to {@code backups/scheduled}, and the old ones thinned out. Settings: {@code KAIJUAN_BACKUP_AT},
 * {@code KAIJUAN_BACKUP_DAYS} (0 switches it off), {@code KAIJUAN_BACKUP_WEEKS}, {@code KAIJUAN_BACKUP_FOLDER}.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledBackups {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledBackups.class);

    /** A draft this old belongs to a program that was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    @Bean
    Shelf backupShelf(DataFolder data, @Value("${kaijuan.backup.folder:}") String folder) {
        return new Shelf(data.backups(), folder.isBlank() ? data.backups().resolve("scheduled") : Path.of(folder));
    }

    @Bean
    Recurring nightlyBackup(
            Database database,
            DataFolder data,
            Shelf shelf,
            Clock clock,
            BusinessClock businessClock,
            @Value("${kaijuan.backup.at:03:30}") String at,
            @Value("${kaijuan.backup.days:7}") int days,
            @Value("${kaijuan.backup.weeks:4}") int weeks) {
        Night night = new Night(new Backup(database, data, clock), shelf.nightly(), new Retention(days, weeks), clock);
        return Recurring.daily(LocalTime.parse(at), businessClock.getZone(), "backup.write", night::run);
    }

    /** What happens in a night. */
    record Night(Backup backup, Path folder, Retention retention, Clock clock) {

        void run() throws IOException {
            if (retention.days() == 0) {
                return;
            }
            Files.createDirectories(folder);
            Backup.Written written =
                    backup.write(folder.resolve(backup.usualFile().getFileName()), LOG::info);
            LOG.info(
                    "Backup {}: {} rows, {} files, {} bytes",
                    written.file(),
                    written.rows(),
                    written.files(),
                    written.bytes());
            sweep();
        }

        private void sweep() throws IOException {
            try (Stream<Path> all = Files.list(folder)) {
                List<Path> files = all.toList();
                for (String name : retention.expired(files.stream()
                        .map(file -> file.getFileName().toString())
                        .toList())) {
                    Files.deleteIfExists(folder.resolve(name));
                    Files.deleteIfExists(folder.resolve(name + Shelf.CHECKED));
                }
                for (Path file : files) {
                    if (file.toString().contains(".kjb.part") && isAbandoned(file)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }

        private boolean isAbandoned(Path file) throws IOException {
            return Files.exists(file)
                    && Files.getLastModifiedTime(file)
                            .toInstant()
                            .isBefore(clock.instant().minus(ABANDONED));
        }
    }
}
