package org.kaijuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Containers often run under a number that no account file knows. */
class UnknownAccountJourneyTest {

    private static final int NOBODY_KNOWN = 4711;

    @TempDir
    Path folder;

    @Test
    @DisplayName("an installation starts, works and stops under an account that does not exist")
    void startsUnderAnUnknownAccount() throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may start programs as somebody else");
        assumeTrue(mayRead(Path.of(System.getProperty("java.home"))), "the JDK of this machine is for root alone");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        copy(built(), folder.resolve("program"));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");

        Process process = new ProcessBuilder(line())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            awaitReady(process, out, err);
            assertThat(Files.getAttribute(folder.resolve("data"), "unix:uid")).isEqualTo(NOBODY_KNOWN);
        } finally {
            process.destroy();
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        // how Java ends on SIGTERM, once everything has been put away
        assertThat(process.exitValue()).as(Files.readString(err)).isEqualTo(143);
    }

    private List<String> line() {
        String account = String.valueOf(NOBODY_KNOWN);
        return List.of(
                "setpriv",
                "--reuid=" + account,
                "--regid=" + account,
                "--clear-groups",
                "--inh-caps=-all",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                folder.resolve("program/kaijuan-boot.jar").toString(),
                "start",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                "0");
    }

    private static void awaitReady(Process process, Path out, Path err) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!Files.readString(out).contains("READY http")) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(Files.readString(err))
                    .isTrue();
            Thread.sleep(100);
        }
    }

    /** What the launcher extracted when it last built; it may lie where only root can look. */
    private static Path built() throws IOException, InterruptedException {
        Path runs = Demo.HOME.resolve("app/target/run");
        ProcessBuilder help = new ProcessBuilder(Demo.HOME.resolve("kaijuan").toString(), "doctor", "--help");
        help.environment().putAll(Map.of("KAIJUAN_AOT", "off"));
        assertThat(help.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
        return runs.resolve(Files.readString(runs.resolve("current")).strip());
    }

    private static boolean mayRead(Path path) throws IOException {
        for (Path each = path.toRealPath(); each.getParent() != null; each = each.getParent()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(each))
                    .endsWith("x")) {
                return false;
            }
        }
        return true;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Iterator<Path> each = all.iterator(); each.hasNext(); ) {
                Path source = each.next();
                Path target = to.resolve(from.relativize(source));
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else if (!source.toString().contains(".aot")) {
                    Files.copy(source, target);
                }
            }
        }
    }
}
