package org.kaijuan.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaijuan.KaijuanTest;
import org.kaijuan.Program;
import org.kaijuan.backup.Backup;
import org.kaijuan.database.DataFolder;
import org.kaijuan.database.Database;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code ./kaijuan drill} as a process: backup, copy, plan, scores; the copy says on every page what it is. */
@KaijuanTest
class DrillCommandTest {

    private static final String SCHEMA = "db/migration/backup_test/V001__awkward_tables.sql";

    @TempDir
    Path folder;

    @Autowired
    Database database;

    @Autowired
    PlansStage stage;

    @Autowired
    Drills drills;

    @Test
    @Tag("OPN-30")
    void aPlanIsRehearsedInACopyThatTellsNobody() throws Exception {
        PlanId plan = stage.approved(new LibraryId("jxau"), PlanKind.EMERGENCY, "要演练的预案");
        Path backup = folder.resolve("now.kjb");
        new Backup(database, DataFolder.open(folder.resolve("origin")), Clock.systemUTC()).write(backup, step -> {});
        String copy = folder.resolve("copy").toString();

        try (Program drill =
                kaijuan("drill", "--plan", plan.toString(), "--backup", backup.toString(), "--data", copy)) {
            assertThat(drill.exit()).as(drill.notes()).isZero();
            assertThat(drill.results())
                    .containsPattern("closure +taken 0\\.\\d h +planned 24\\.0 h +2020 132\\.0 h +points 100")
                    .containsPattern("group +taken - +planned 24\\.0 h +2020 324\\.0 h +points -");
            assertThat(drill.notes()).contains("/scores");
        }
        assertThat(Path.of(copy, "this-is-a-drill")).exists();

        try (Program started = kaijuan("start", "--data", copy, "--port", "0");
                HttpClient http = HttpClient.newHttpClient()) {
            URI page = URI.create(started.await("READY ") + "/sign-in");
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(page)
                            .header("Accept-Language", "zh-CN")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("演练：这是一份副本");
        }
    }

    @Test
    void inTheRealInstallationNothingIsRehearsed() {
        PlanId plan = stage.approved(new LibraryId("jxau"), PlanKind.EMERGENCY, "不在副本里的预案");
        assertThat(drills.begin(stage.director(new LibraryId("jxau")), plan, "试试"))
                .hasToString(Outcome.refused("plans.no-drill").toString());
    }

    @Test
    void anUnknownPlanIsSaid() throws Exception {
        try (Program drill = kaijuan("drill", "--plan", "x", "--data", "y")) {
            assertThat(drill.exit()).isEqualTo(2);
            assertThat(drill.notes()).contains("--backup");
        }
    }

    /** Kaijuan without the beans of the tests, but knowing the schema that they add to every database of theirs. */
    private Program kaijuan(String... line) throws IOException {
        Path more = folder.resolve("more");
        Path target = more.resolve(SCHEMA);
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/" + SCHEMA))) {
                Files.copy(in, target);
            }
        }
        return Program.kaijuanWith(more, folder, line);
    }
}
