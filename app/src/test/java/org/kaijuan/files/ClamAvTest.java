package org.kaijuan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real clamd of Debian, which knows one signature: EICAR's. */
class ClamAvTest {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    @TempDir
    static Path folder;

    private static @Nullable Process clamd;
    private static ClamAv scanner;

    @BeforeAll
    static void startClamd() throws Exception {
        assumeTrue(Files.isExecutable(CLAMD), "no clamd: install Debian's clamav-daemon to run this test");
        Path signatures = Files.createDirectory(folder.resolve("db"));
        // extended signature format: name, any type, any offset, hexadecimal body
        Files.writeString(
                signatures.resolve("eicar.ndb"),
                "Eicar-Test-Signature:0:*:" + HexFormat.of().formatHex(SampleFiles.eicar()) + "\n");
        Path socket = folder.resolve("clamd.sock");
        Path settings = folder.resolve("clamd.conf");
        Files.write(
                settings,
                List.of(
                        "DatabaseDirectory " + signatures,
                        "LocalSocket " + socket,
                        "Foreground yes",
                        "User " + System.getProperty("user.name"),
                        "LogFile " + folder.resolve("clamd.log")),
                StandardCharsets.UTF_8);
        clamd = new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.out").toFile())
                .start();
        await(socket);
        scanner = ClamAv.at(socket.toString());
    }

    @AfterAll
    static void stopClamd() throws InterruptedException {
        if (clamd != null) {
            clamd.destroy();
            clamd.waitFor();
        }
    }

    @Test
    void eicarIsFound() throws IOException {
        assertThat(scan(SampleFiles.eicar()))
                .isInstanceOfSatisfying(
                        VirusScanner.Verdict.Infected.class,
                        infected -> assertThat(infected.signature()).contains("Eicar"));
    }

    @Test
    void aPaperIsClean() throws IOException {
        assertThat(scan(SampleFiles.pdf("clean"))).isEqualTo(new VirusScanner.Verdict.Clean());
    }

    @Test
    void aScannerThatIsAwayIsAnError() {
        ClamAv nobody = ClamAv.at("127.0.0.1:1");
        assertThatThrownBy(() -> nobody.scan(Files.writeString(folder.resolve("x"), "x")))
                .isInstanceOf(IOException.class);
    }

    private static VirusScanner.Verdict scan(byte[] content) throws IOException {
        return scanner.scan(Files.write(folder.resolve("content"), content));
    }

    private static void await(Path socket) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(socket)) {
            if (System.nanoTime() > deadline || (clamd != null && !clamd.isAlive())) {
                throw new IllegalStateException(
                        "clamd did not start: " + Files.readString(folder.resolve("clamd.out")));
            }
            Thread.sleep(50);
        }
    }
}
