package org.kaijuan.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * What is sent as one file: the stored bytes and what follows them.
 *
 * @param version changes whenever a byte does
 */
record Outgoing(FileView file, Supplement supplement, String version) {

    private static final int BUFFER = 64 * 1024;

    static Outgoing of(FileView file) {
        return new Outgoing(file, Supplement.NONE, file.sha256());
    }

    static Outgoing of(Download download) {
        FileView file = download.file();
        boolean bare = download.supplement().length() == 0;
        return new Outgoing(file, download.supplement(), file.sha256() + (bare ? "" : "-" + download.link()));
    }

    long bytes() {
        return file.bytes() + supplement.length();
    }

    /** The entity tag of HTTP. */
    String tag() {
        return "\"" + version + "\"";
    }

    void write(FileChannel stored, ByteRange range, OutputStream out) throws IOException {
        long end = file.bytes();
        copy(stored, range.from(), Math.min(range.to(), end), out);
        if (range.to() > end) {
            supplement.write(out, Math.max(range.from(), end) - end, range.to() - end);
        }
        out.flush();
    }

    private static void copy(FileChannel stored, long from, long to, OutputStream out) throws IOException {
        byte[] bytes = new byte[BUFFER];
        for (long position = from; position < to; ) {
            int wanted = (int) Math.min(BUFFER, to - position);
            int read = stored.read(ByteBuffer.wrap(bytes, 0, wanted), position);
            if (read < 0) {
                throw new IOException("stored file ends at " + position + ", not at " + to);
            }
            out.write(bytes, 0, read);
            position += read;
        }
    }
}
