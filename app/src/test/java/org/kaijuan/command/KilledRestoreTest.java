package org.kaijuan.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.Kaijuan;
import org.kaijuan.Program;
import org.kaijuan.TestDatabase;
import org.kaijuan.backup.Backup;
import org.kaijuan.database.DataFolder;
import org.springframework.util.FileSystemUtils;

/** A power cut while a backup comes back: nobody works with half of it, and everybody reads what to do. */
class KilledRestoreTest {

    private static final String BEGUN = "Making the schemas";

    /** The migrations of all modules alone take longer than this. */
    private static final int SOON = 400;

    @TempDir
    Path folder;

    @Test
    void halfARestoreIsKnownAsSuchAndTheNextOneExplains() throws Exception {
        long seed = System.nanoTime();
        System.out.println("KilledRestoreTest seed " + seed);
        Path file = folder.resolve("all.kjb");
        new Backup(TestDatabase.migrated(), DataFolder.open(folder.resolve("origin")), Clock.systemUTC())
                .write(file, step -> {});
        String data = folder.resolve("data").toString();

        Program victim = kaijuan("restore", file.toString(), "--data", data);
        awaitStep(victim);
        Thread.sleep(new SplittableRandom(seed).nextInt(SOON));
        victim.kill();

        assertThat(said(1, "start", "--data", data, "--port", "0")).contains("was cut off", "restore again");
        assertThat(said(1, "backup", "--data", data)).contains("was cut off");
        assertThat(said(1, "restore", file.toString(), "--data", data))
                .contains("An earlier restore into", "Delete the folder and restore again");

        FileSystemUtils.deleteRecursively(Path.of(data));
        assertThat(said(0, "restore", file.toString(), "--data", data)).doesNotContain("cut off");
        assertThat(Path.of(data, DataFolder.UNFINISHED)).doesNotExist();
    }

    private String said(int exit, String... line) throws IOException, InterruptedException {
        try (Program program = kaijuan(line)) {
            int ended = program.exit();
            assertThat(ended)
                    .as(String.join(" ", line) + "\n" + program.notes())
                    .isEqualTo(exit);
            return program.notes();
        }
    }

    private static void awaitStep(Program program) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!program.notes().contains(BEGUN)) {
            assertThat(System.nanoTime()).as(program.notes()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private Program kaijuan(String... line) throws IOException {
        return Program.start(WithTests.class, folder, Map.of(), line);
    }

    /** Kaijuan, knowing the schema that the tests add to every database of theirs. */
    static final class WithTests {

        public static void main(String... line) {
            Kaijuan.main(line);
        }
    }
}
