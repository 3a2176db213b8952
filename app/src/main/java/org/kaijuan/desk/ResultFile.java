package org.kaijuan.desk;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file on its way to the reader.
 *
 * @param name as the reader saves it
 * @param bytes length
 * @param body writes all bytes; counts as delivered only after the last one
 */
public record ResultFile(String name, String mediaType, long bytes, Body body) {

    /** Writes the content. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
