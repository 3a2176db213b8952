package org.kaijuan.backup;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaijuan.database.DataFolder;

/** Which files of a data folder belong into a backup. */
final class KeptFiles {

    /** What another machine makes anew, or what belongs to this one alone. */
    private static final Set<String> LEFT_OUT = Set.of(
            "pg", "outbox", "backups", "logs", "kaijuan.lock", "instance.json", "kaijuan.conf", DataFolder.UNFINISHED);

    private static final List<String> OWN_PASSWORDS = List.of("secrets/postgres", "secrets/database-");

    private KeptFiles() {}

    /** Their paths within the folder; to be closed. */
    static Stream<Path> of(DataFolder data) throws IOException {
        return Files.walk(data.path(), FileVisitOption.FOLLOW_LINKS)
                .filter(Files::isRegularFile)
                .map(data.path()::relativize)
                .filter(KeptFiles::isKept);
    }

    private static boolean isKept(Path file) {
        String path = file.toString();
        return !LEFT_OUT.contains(file.getName(0).toString())
                && !path.startsWith("files/incoming/")
                && !path.endsWith(".part")
                && OWN_PASSWORDS.stream().noneMatch(path::startsWith);
    }
}
