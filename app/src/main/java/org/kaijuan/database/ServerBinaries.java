package org.kaijuan.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that came in the jar, once per version and place. */
final class ServerBinaries {

    private ServerBinaries() {}

    /** The user's cache folder: shared by all data folders of this account. */
    static Path cache() {
        Map<String, String> environment = System.getenv();
        String given = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = given.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return base.resolve("kaijuan");
    }

    /**
     * The folder with {@code bin/postgres}, below the first of {@code places} where it is or can be unpacked.
     *
     * @throws DatabaseException if there is no PostgreSQL for this machine or nowhere to put it
     */
    static Path unpacked(Consumer<String> progress, Path... places) {
        URL archive = archive();
        DatabaseException failure = new DatabaseException("Nowhere to unpack PostgreSQL to.");
        for (Path place : places) {
            try {
                Path home = place.resolve(name(archive));
                if (!Files.isDirectory(home)) {
                    progress.accept("Unpacking PostgreSQL to " + home);
                    unpack(archive, home);
                }
                return home;
            } catch (IOException e) {
                failure = reason(place, e);
            }
        }
        throw failure;
    }

    private static DatabaseException reason(Path place, IOException e) {
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            return DataFolder.full(place);
        }
        return new DatabaseException("Cannot unpack PostgreSQL to " + place + ": " + e, e);
    }

    private static URL archive() {
        String resource = "postgres-%s-%s.txz".formatted(system(), architecture());
        URL url = ServerBinaries.class.getResource("/" + resource);
        if (url == null) {
            throw new DatabaseException("This build carries no PostgreSQL for " + system() + " " + architecture() + " ("
                    + resource + "). Build it on such a machine, or use an existing PostgreSQL with --db.");
        }
        return url;
    }

    private static String system() {
        return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    /** Names the content, so that another version gets another folder. */
    private static String name(URL archive) throws IOException {
        long checksum = archive.openConnection() instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : archive.openConnection().getContentLengthLong();
        return "postgresql-" + HexFormat.of().toHexDigits((int) checksum);
    }

    /** All or nothing: into a neighbour folder first, so that a killed program leaves no half server. */
    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), ".unpacking");
        try {
            try (InputStream in = archive.openStream();
                    TarArchiveInputStream tar =
                            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, draft);
                }
            }
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Somebody else unpacked it in the meantime.
        } finally {
            DataFolder.delete(draft);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path target = inside(home, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            inside(
                    home,
                    home.relativize(target.getParent())
                            .resolve(entry.getLinkName())
                            .toString());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path home, String name) throws IOException {
        Path target = home.resolve(name).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("the archive reaches out of its folder: " + name);
        }
        return target;
    }
}
