package org.kaijuan.prose;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.kaijuan.prose.ProseFile.UnreadableException;

/**
 * A zip in memory whose entries are unpacked while they are read and never further than a limit, so that an archive made to
 * unpack to gigabytes costs no more than an honest one.
 */
final class Archive implements AutoCloseable {

    private static final long MOST_UNPACKED = 256L * 1024 * 1024;

    private final ZipFile zip;
    private long unpacked;

    Archive(byte[] bytes) throws IOException {
        this.zip = ZipFile.builder().setByteArray(bytes).get();
    }

    /** The content of an entry, or nothing when there is none of that name. */
    Optional<InputStream> open(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(new Counted(zip.getInputStream(entry)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            unpacked += Math.max(0, read);
            if (unpacked > MOST_UNPACKED) {
                throw new UnreadableException("unpacks-too-large");
            }
        }
    }
}
