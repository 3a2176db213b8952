package org.kaijuan.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which backups lie: those made by hand, and those of the nights. What a check found is kept beside the file,
 * {@code NAME.checked}, and goes with it.
 */
record Shelf(Path byHand, Path nightly) {

    static final String CHECKED = ".checked";

    private static final String SOUND = "sound";
    private static final String DAMAGED = "damaged";

    /** Complete backups, the newest first. */
    List<BackupView> all() throws IOException {
        List<BackupView> all = new ArrayList<>(in(byHand, false));
        all.addAll(in(nightly, true));
        all.sort(Comparator.comparing(BackupView::at).reversed());
        return all;
    }

    /** The file of that name; nothing if no such backup lies here, whatever the name tries. */
    Optional<Path> find(String name) throws IOException {
        return all().stream()
                .filter(backup -> backup.name().equals(name))
                .findFirst()
                .map(backup -> (backup.nightly() ? nightly : byHand).resolve(backup.name()));
    }

    static void note(Path backup, Instant at, boolean sound) throws IOException {
        Files.writeString(backup.resolveSibling(backup.getFileName() + CHECKED), at + " " + (sound ? SOUND : DAMAGED));
    }

    private static List<BackupView> in(Path folder, boolean nightly) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<BackupView> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".kjb")).toList()) {
                found.add(new BackupView(
                        file.getFileName().toString(),
                        nightly,
                        Files.getLastModifiedTime(file).toInstant(),
                        Files.size(file),
                        check(file.resolveSibling(file.getFileName() + CHECKED))));
            }
        }
        return found;
    }

    private static BackupView.@Nullable Check check(Path note) throws IOException {
        if (!Files.exists(note)) {
            return null;
        }
        String[] words = Files.readString(note).strip().split(" ");
        try {
            return words.length == 2 ? new BackupView.Check(Instant.parse(words[0]), words[1].equals(SOUND)) : null;
        } catch (DateTimeException notOurs) {
            return null;
        }
    }
}
