package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/**
 * The report is downloaded as Word, PDF and page by several people, and in the middle of it the program is killed: whoever got a
 * whole file got a good one, nothing half made stays behind, and the report says afterwards what it said before.
 */
final class CutExport {

    private static final List<String> FORMS = List.of(".docx", ".pdf", ".html", ".docx", ".pdf");
    private static final int CUTS = 3;
    private static final int LONGEST_MILLIS = 1_500;

    private final Path data;
    private final SplittableRandom random;

    /** @param data of a demo that nobody runs now */
    CutExport(Path data, SplittableRandom random) {
        this.data = data;
        this.random = random;
    }

    void leavesNothingHalfBehind() throws IOException, InterruptedException {
        String before = null;
        long files = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            Demo demo = Demo.start(data);
            String now = told(demo);
            assertThat(now).as("the report after %d cuts", cut).isEqualTo(before == null ? now : before);
            if (before == null) {
                files = files();
            }
            before = now;
            download(demo);
        }
        Demo last = Demo.start(data);
        try {
            assertThat(told(last)).isEqualTo(before);
            assertThat(files()).as("files in the data folder").isEqualTo(files);
            for (String form : FORMS) {
                assertWhole(
                        form, last.fetch(report(last) + form, secretary(last)).body());
            }
        } finally {
            last.stop();
        }
    }

    /** Everybody asks at once; after a while that differs each time the power goes. */
    private void download(Demo demo) throws InterruptedException {
        String report = report(demo);
        Account secretary = secretary(demo);
        CountDownLatch asked = new CountDownLatch(FORMS.size());
        List<Thread> people = new ArrayList<>();
        List<Throwable> broken = new ArrayList<>();
        for (String form : FORMS) {
            people.add(Thread.ofPlatform().start(() -> {
                asked.countDown();
                try {
                    assertWhole(form, demo.fetch(report + form, secretary).body());
                } catch (IllegalStateException cutOff) {
                    // the line was cut, and the client knows it: nothing came, or less than was announced
                } catch (IOException | AssertionError e) {
                    synchronized (broken) {
                        broken.add(e);
                    }
                }
            }));
        }
        asked.await();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
        demo.kill();
        for (Thread person : people) {
            person.join();
        }
        assertThat(broken).as("files that looked whole and were not").isEmpty();
    }

    private static void assertWhole(String form, byte[] file) throws IOException {
        switch (form) {
            case ".docx" -> {
                int entries = 0;
                try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                    while (zip.getNextEntry() != null) {
                        zip.readAllBytes();
                        entries++;
                    }
                }
                assertThat(entries).as("parts of the Word file").isGreaterThan(3);
            }
            case ".pdf" ->
                assertThat(new String(file, StandardCharsets.ISO_8859_1))
                        .startsWith("%PDF-")
                        .contains("%%EOF");
            default -> assertThat(new String(file, StandardCharsets.UTF_8)).contains("</html>");
        }
    }

    private static String told(Demo demo) {
        JsonNode report = demo.get(report(demo), secretary(demo));
        return report.get("fingerprint").asString() + " " + report.get("appendix");
    }

    private static String report(Demo demo) {
        return "/api/v1/reports/"
                + demo.get("/api/v1/reports", secretary(demo))
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString();
    }

    private static Account secretary(Demo demo) {
        return demo.account("province-secretary");
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
