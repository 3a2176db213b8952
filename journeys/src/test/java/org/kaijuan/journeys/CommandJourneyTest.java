package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other commands, beside the demo that is running. */
class CommandJourneyTest {

    private final Demo demo = Demo.running();

    @TempDir
    Path folder;

    @Test
    @DisplayName("an import says what it did, and each refused row says why")
    void importsPeople() throws IOException, InterruptedException {
        String card = UUID.randomUUID().toString().substring(0, 8);
        Path people = Files.writeString(
                folder.resolve("people.csv"), "姓名,学号\n读者甲,A" + card + "\n,B" + card + "\n读者乙,C" + card + "\n");
        Path report = folder.resolve("refused.txt");

        Result result = kaijuan(
                "import",
                "people",
                people.toString(),
                "--library",
                "jxnu",
                "--report",
                report.toString(),
                "--data",
                demo.data.toString());

        assertThat(result.out()).isEqualTo("read 3, created 2, updated 0, refused 1\n");
        assertThat(result.exit()).isEqualTo(3);
        assertThat(Files.readAllLines(report)).hasSize(1);
    }

    @Test
    @Tag("SVC-13")
    @DisplayName("a backup taken while it runs, restored into a new folder, has the same figures")
    void restoresTheSameFigures() throws IOException, InterruptedException {
        Path file = folder.resolve("demo.kjb");
        Path copy = folder.resolve("copy");

        assertThat(kaijuan("backup", file.toString(), "--data", demo.data.toString())
                        .exit())
                .isZero();
        assertThat(kaijuan("restore", file.toString(), "--data", copy.toString())
                        .exit())
                .isZero();

        Demo restored = Demo.start(copy);
        try {
            Figures figures = new Figures(restored, restored.account("province-secretary"), "jxau");
            figures.assertCounted("delivery.delivered", 6804);
            figures.assertCounted("delivery.supplier-articles", 208);
            figures.assertCounted("delivery.supplier-books", 582);
        } finally {
            restored.stop();
        }
    }

    private record Result(int exit, String out) {}

    private static Result kaijuan(String... line) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Demo.HOME.resolve("kaijuan").toString()));
        command.addAll(List.of(line));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out);
    }
}
