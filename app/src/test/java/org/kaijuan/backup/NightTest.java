package org.kaijuan.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.TestDatabase;
import org.kaijuan.backup.ScheduledBackups.Night;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;

/** Real nightly backups of a real database, night after night. */
class NightTest {

    /** A Wednesday, so that the nights of this test are of one week. */
    private static final Instant FIRST = Instant.parse("2026-11-18T19:30:00Z");

    @TempDir
    Path folder;

    @Test
    void everyNightWritesOneAndOldOnesGo() throws IOException {
        Database database = TestDatabase.migrated();
        DataFolder data = DataFolder.open(folder.resolve("data"));
        Path target = folder.resolve("nights");
        Files.createDirectories(target);
        Path ownWish = Files.writeString(target.resolve("before-the-move.kjb"), "made by hand");
        Path killed = Files.writeString(target.resolve("kaijuan-20261117-033000.kjb.part"), "half");
        Files.setLastModifiedTime(killed, FileTime.from(FIRST.minus(Duration.ofDays(2))));
        Path running = Files.writeString(target.resolve("kaijuan-20261121-033000.kjb.part"), "somebody else's");
        Files.setLastModifiedTime(running, FileTime.from(FIRST.plus(Duration.ofDays(3))));

        for (int night = 0; night < 4; night++) {
            night(database, data, target, night, 2).run();
        }

        assertThat(names(target))
                .containsExactlyInAnyOrder(
                        name(2),
                        name(3),
                        ownWish.getFileName().toString(),
                        running.getFileName().toString());
        Restore.open(target.resolve(name(3))).close();
    }

    @Test
    void noDaysMeanNoBackups() throws IOException {
        DataFolder data = DataFolder.open(folder.resolve("data"));
        night(TestDatabase.empty(), data, folder.resolve("never"), 0, 0).run();

        assertThat(folder.resolve("never")).doesNotExist();
    }

    private static Night night(Database database, DataFolder data, Path target, int night, int days) {
        Clock clock = Clock.fixed(at(night), ZoneId.of("UTC"));
        return new Night(new Backup(database, data, clock), target, new Retention(days, 1), clock);
    }

    private static Instant at(int night) {
        return FIRST.plus(Duration.ofDays(night));
    }

    private static String name(int night) {
        return Backup.name(at(night), ZoneId.systemDefault());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
