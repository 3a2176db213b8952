package org.kaijuan.backup;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a backup one after the other, and their checksums; keeps none of them in memory. */
final class ArchiveWriter implements AutoCloseable {

    static final String CHECKSUMS = "SHA256SUMS";

    private final Path file;
    private final Path sums;
    private final ZipOutputStream zip;
    private final BufferedWriter checksums;

    private ArchiveWriter(Path file, Path sums) throws IOException {
        this.file = file;
        this.sums = sums;
        this.checksums = Files.newBufferedWriter(sums);
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** @param file is made anew, readable by its owner alone */
    static ArchiveWriter create(Path file) throws IOException {
        Path sums = file.resolveSibling(file.getFileName() + ".sums");
        for (Path each : new Path[] {file, sums}) {
            Files.deleteIfExists(each);
            Files.createFile(each, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return new ArchiveWriter(file, sums);
    }

    /** Something that pours itself out and says how much it was. */
    @FunctionalInterface
    interface Source {
        long pour(OutputStream out) throws Exception;
    }

    /** Adds a part that is worth compressing. */
    long text(String name, Source source) throws Exception {
        return part(name, Deflater.BEST_SPEED, source);
    }

    /** Adds a file as it is: papers and pictures are compressed already. */
    void file(String name, Path content) throws Exception {
        part(name, Deflater.NO_COMPRESSION, out -> Files.copy(content, out));
    }

    private long part(String name, int level, Source source) throws Exception {
        MessageDigest digest = sha256();
        zip.setLevel(level);
        zip.putNextEntry(new ZipEntry(name));
        long amount = source.pour(new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        checksums.write(HexFormat.of().formatHex(digest.digest()) + "  " + name + "\n");
        return amount;
    }

    /** Adds the list of checksums and returns its own. */
    String checksums() throws Exception {
        checksums.close();
        MessageDigest digest = sha256();
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(CHECKSUMS));
        Files.copy(sums, new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds the last part and brings the file to the disk. */
    void finish(String manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.PART));
        zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        try (zip;
                checksums) {
            Files.deleteIfExists(sums);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Sources may close what they pour into; the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
