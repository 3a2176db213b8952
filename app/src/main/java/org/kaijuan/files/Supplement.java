package org.kaijuan.files;

import java.io.IOException;
import java.io.OutputStream;

/** Bytes that a link sends after those of the stored file; most links have none. */
public final class Supplement {

    static final Supplement NONE = new Supplement(new byte[0]);

    private final byte[] bytes;

    private Supplement(byte[] bytes) {
        this.bytes = bytes;
    }

    static Supplement of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new Supplement(bytes.clone());
    }

    int length() {
        return bytes.length;
    }

    void write(OutputStream out, long from, long to) throws IOException {
        out.write(bytes, (int) from, (int) (to - from));
    }
}
