package org.kaijuan.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * The last printed pages as files, for a web server that goes on when this program does not: {@code status/jxau.html}, {@code
 * status/jxau.en.html}, {@code status/jxau.json} and the style sheet under {@code assets}. A reader never meets half a file.
 */
final class Copies {

    private final Path folder;

    Copies(Path folder) {
        this.folder = folder;
    }

    void write(String subject, Edition edition) throws IOException {
        for (Format format : Format.values()) {
            put(
                    folder.resolve("status").resolve(subject + format.ending()),
                    edition.in(format).plain());
        }
    }

    /** @param path as the pages name it: {@code /assets/…} */
    void writeAsset(String path, byte[] content) throws IOException {
        put(folder.resolve(path.substring(1)), content);
    }

    /** The web server runs under another account. */
    private static void letEverybodyRead(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void put(Path file, byte[] content) throws IOException {
        if (Files.exists(file)
                && Files.size(file) == content.length
                && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
        Files.write(part, content, StandardOpenOption.TRUNCATE_EXISTING);
        letEverybodyRead(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
