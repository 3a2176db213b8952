package org.kaijuan.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;
import org.kaijuan.jobs.JobKind;
import org.kaijuan.jobs.JobRun;
import org.kaijuan.kernel.Text;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writing and checking backups as jobs, so that nobody waits at a page for it. */
@Configuration(proxyBeanMethods = false)
class BackupJobs {

    static final String WRITE = "backup.write";
    static final String CHECK = "backup.check";

    /** A backup of what is there when the job runs. */
    record Now() {}

    /** A backup that lies on the shelf. */
    record Named(String name) {}

    private interface Work<P> {
        void run(P parameters, JobRun run) throws Exception;
    }

    private record Kind<P extends Record>(String key, Class<P> parameters, Work<P> work) implements JobKind<P> {

        @Override
        public void run(P told, JobRun run) throws Exception {
            work.run(told, run);
        }
    }

    @Bean
    JobKind<Now> writeBackup(Database database, DataFolder data, Clock clock) {
        Backup backup = new Backup(database, data, clock);
        return new Kind<>(WRITE, Now.class, (now, run) -> write(backup, run));
    }

    @Bean
    JobKind<Named> checkBackup(Shelf shelf, Clock clock) {
        return new Kind<>(CHECK, Named.class, (named, run) -> check(shelf, named.name(), clock, run));
    }

    private static void write(Backup backup, JobRun run) {
        Consumer<String> step = _ -> run.checkCancelled();
        Backup.Written written = backup.write(backup.usualFile(), step);
        run.result(Map.of(
                "file", String.valueOf(written.file().getFileName()),
                "rows", written.rows(),
                "files", written.files(),
                "bytes", written.bytes()));
    }

    private static void check(Shelf shelf, String name, Clock clock, JobRun run) throws IOException {
        Path file =
                shelf.find(name).orElseThrow(() -> new BackupException("There is no backup " + name + " any more."));
        boolean sound = isSound(file);
        Shelf.note(file, clock.instant(), sound);
        run.result(Map.of("file", name));
        if (!sound) {
            run.refused(name, Text.of("backup.damaged"));
        }
    }

    private static boolean isSound(Path file) throws IOException {
        try (Restore restore = Restore.open(file)) {
            return restore != null;
        } catch (BackupException damaged) {
            return false;
        }
    }
}
