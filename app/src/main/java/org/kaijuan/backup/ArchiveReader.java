package org.kaijuan.backup;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a backup part by part. */
final class ArchiveReader implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private ArchiveReader(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupException if it is no backup, a damaged one, or one of a later format */
    static ArchiveReader open(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BackupException("There is no backup " + file + " that can be read.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new BackupException(
                    file + " is damaged, cut off, or not a backup of Kaijuan; nothing was restored.", e);
        }
        try {
            return new ArchiveReader(file, zip, manifest(file, zip));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.PART);
        if (entry == null) {
            throw new BackupException(file + " is not a backup of Kaijuan.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            CRC32 checksum = new CRC32(); // ZipFile does not compare it, and no other part vouches for this one
            checksum.update(content);
            if (checksum.getValue() != entry.getCrc()) {
                throw damaged(file, Manifest.PART, null);
            }
            Manifest manifest = Backup.JSON.readValue(content, Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new BackupException(file + " was written by a newer Kaijuan; restore it with that version.");
            }
            return manifest;
        } catch (ZipException | EOFException | JacksonException e) {
            throw damaged(file, Manifest.PART, e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads everything once and compares every checksum. */
    void verify() throws IOException {
        String sums = hash(ArchiveWriter.CHECKSUMS);
        if (!sums.equals(manifest.checksums())) {
            throw damaged(file, ArchiveWriter.CHECKSUMS, null);
        }
        long parts = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(part(ArchiveWriter.CHECKSUMS), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String name = line.substring(66);
                if (!hash(name).equals(line.substring(0, 64))) {
                    throw damaged(file, name, null);
                }
                parts++;
            }
        }
        if (parts != manifest.tables().size() + manifest.files()) {
            throw damaged(file, ArchiveWriter.CHECKSUMS, null);
        }
    }

    private String hash(String part) throws IOException {
        MessageDigest digest = ArchiveWriter.sha256();
        try (InputStream in = new DigestInputStream(part(part), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (ZipException | EOFException e) {
            throw damaged(file, part, e);
        }
    }

    /** The content of a part, to be closed. */
    InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, name, null);
        }
        return zip.getInputStream(entry);
    }

    /** The names of the parts below {@code folder/}, without it. */
    Stream<String> below(String folder) {
        String prefix = folder + "/";
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()));
    }

    private static BackupException damaged(Path file, String part, @Nullable Exception cause) {
        return new BackupException(
                file + " is damaged (part " + part + "); nothing was restored. Use another backup.", cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
