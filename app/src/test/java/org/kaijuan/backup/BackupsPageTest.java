package org.kaijuan.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.location;
import static org.kaijuan.TestPages.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.TestPages;
import org.kaijuan.database.DataFolder;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Backups on their page, made and checked by real jobs. */
@KaijuanTest
class BackupsPageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    TestPages pages;

    @Autowired
    TestActors actors;

    @Autowired
    DataFolder data;

    @Test
    void theOperatorMakesChecksAndTakesABackup() throws Exception {
        Actor operator = actors.actorAt("operator", new UnitId("jx"));
        String job = location(post(operator, "/backups"));
        String name = awaitFile(operator, job);

        assertThat(pages.get(operator, "/backups")).hasStatusOk().bodyText().contains(name, "未核对", "手动");
        String check = location(post(operator, "/backups/" + name + "/check"));
        awaitDone(operator, check);
        assertThat(pages.get(operator, "/backups")).bodyText().contains("校验和一致");

        MvcTestResult file = pages.get(operator, "/backups/" + name + "/content");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void aDamagedBackupIsShownAsSuch() throws Exception {
        Actor operator = actors.actorAt("operator", new UnitId("jx"));
        String name = "broken-" + UUID.randomUUID() + ".kjb";
        Files.writeString(data.backups().resolve(name), "no backup at all");

        awaitDone(operator, location(post(operator, "/backups/" + name + "/check")));

        assertThat(pages.get(operator, "/backups")).bodyText().contains(name, "已损坏");
    }

    @Test
    void nobodyOfASingleLibrarySeesThemAndNoNameLeadsElsewhere() throws IOException {
        Files.writeString(data.path().resolve("elsewhere.kjb"), "not on the shelf");
        Actor operator = actors.actorAt("operator", new UnitId("jx"));
        Actor administrator = actors.actor("administrator", new LibraryId("jxau"));
        Actor ofOne = actors.actorWith(Backups.READ, new LibraryId("jxau"));

        assertThat(pages.get(administrator, "/backups")).hasStatus(403);
        assertThat(pages.get(ofOne, "/backups")).hasStatus(403);
        assertThat(pages.get(operator, "/backups/elsewhere.kjb/content")).hasStatus(404);
        assertThat(pages.get(operator, "/backups/..%2Felsewhere.kjb/content")
                        .getResponse()
                        .getStatus())
                .isBetween(400, 404);
    }

    private String awaitFile(Actor operator, String job) throws Exception {
        String page = awaitDone(operator, job);
        int end = page.indexOf(".kjb") + ".kjb".length();
        int start = page.lastIndexOf("kaijuan-", end);
        String name = page.substring(start, end);
        assertThat(Path.of(data.backups().toString(), name)).exists();
        return name;
    }

    private String awaitDone(Actor operator, String job) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String page = text(pages.get(operator, job));
        while (page.contains("hx-trigger=\"every 1s\"") && System.nanoTime() < deadline) {
            Thread.sleep(200);
            page = text(pages.get(operator, job));
        }
        return page;
    }

    private MvcTestResult post(Actor actor, String path) {
        return pages.post(actor, path, Map.of());
    }
}
