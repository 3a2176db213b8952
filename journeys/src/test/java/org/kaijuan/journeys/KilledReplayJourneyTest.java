package org.kaijuan.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Power cuts while the demo plays. */
class KilledReplayJourneyTest {

    private static final int CUTS = 3;

    @Test
    @Tag("SVC-13")
    @Tag("PRV-05")
    @DisplayName(
            "a replay that is killed again and again ends with the same figures: nothing lost, nothing doubled; uploads and exports too")
    void goesOnWhereItWas() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        System.out.println("KilledReplayJourneyTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Path data = Files.createTempDirectory("kaijuan-killed-").resolve("data");

        for (int cut = 0; cut < CUTS; cut++) {
            Process process = Demo.launch(data);
            process.waitFor(8_000 + random.nextInt(14_000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
        Demo demo = Demo.start(data);

        Figures figures = new Figures(demo, demo.account("province-secretary"), "jxau");
        figures.assertCounted("delivery.delivered", 6804);
        figures.assertCounted("delivery.supplier-articles", 208);
        figures.assertCounted("delivery.supplier-books", 582);

        new CutUpload(demo, data).isAsIfItHadNotBegun();
        new CutExport(data, random).leavesNothingHalfBehind();
    }
}
