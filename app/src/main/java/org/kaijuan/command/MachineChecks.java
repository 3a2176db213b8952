package org.kaijuan.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the doctor looks at without the database: Java, disk, secrets, backups. */
record MachineChecks(Path data, Clock clock) {

    private static final int JAVA = 25;
    private static final long GIGABYTE = 1L << 30;
    private static final Duration OLD_BACKUP = Duration.ofDays(2);

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        try {
            findings.add(disk());
            findings.add(secrets());
            findings.add(backups());
        } catch (IOException e) {
            findings.add(Finding.fail(
                    "data",
                    "cannot read " + data + ": " + e.getMessage() + "; run this as the account that runs Kaijuan"));
        }
        return findings;
    }

    private static Finding java() {
        Runtime.Version version = Runtime.version();
        return version.feature() == JAVA
                ? Finding.ok("java", version + ", " + System.getProperty("java.home"))
                : Finding.warn("java", version + "; Kaijuan is tested with " + JAVA + ": set JAVA_HOME to one");
    }

    private Finding disk() throws IOException {
        long free = Files.getFileStore(existing(data)).getUsableSpace();
        String text = "%.1f GB free for %s".formatted(free / (double) GIGABYTE, data);
        if (free < GIGABYTE / 2) {
            return Finding.fail("disk", text + "; the database stops when it is full: free some space now");
        }
        return free < 2 * GIGABYTE
                ? Finding.warn("disk", text + "; free some space soon, a backup needs it too")
                : Finding.ok("disk", text);
    }

    /** {@code path}, or the nearest folder above it that is there. */
    private static Path existing(Path path) {
        Path parent = path.getParent();
        return Files.exists(path) || parent == null ? path : existing(parent);
    }

    private Finding secrets() throws IOException {
        Path folder = data.resolve("secrets");
        if (!Files.isDirectory(folder)) {
            return Finding.ok("secrets", "none yet");
        }
        Set<PosixFilePermission> others = PosixFilePermissions.fromString("---rwxrwx");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                if (Files.getPosixFilePermissions(file).stream().anyMatch(others::contains)) {
                    return Finding.fail("secrets", file + " can be read by others; run: chmod -R go= " + folder);
                }
            }
        }
        return Finding.ok("secrets", "readable by their owner alone");
    }

    private Finding backups() throws IOException {
        Path folder = data.resolve("backups");
        Optional<Instant> newest = newest(folder);
        if (newest.isEmpty()) {
            return Finding.warn(
                    "backup", "none in " + folder + " yet; one is made each night, or now by ./kaijuan backup");
        }
        Duration age = Duration.between(newest.get(), clock.instant());
        String text =
                "the newest is " + (age.toHours() < 48 ? age.toHours() + " hours" : age.toDays() + " days") + " old";
        return age.compareTo(OLD_BACKUP) > 0
                ? Finding.warn(
                        "backup", text + "; is Kaijuan off at night? Set KAIJUAN_BACKUP_AT or run ./kaijuan backup")
                : Finding.ok("backup", text);
    }

    private static Optional<Instant> newest(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            List<Instant> times = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".kjb")).toList()) {
                times.add(Files.getLastModifiedTime(file).toInstant());
            }
            return times.stream().max(Comparator.naturalOrder());
        }
    }
}
