package org.kaijuan.files;

import java.io.IOException;
import java.nio.file.Path;

/** Looks for malware in a file that is about to be accepted. */
public interface VirusScanner {

    /**
     * @throws IOException if the scanner cannot be asked; the file is then not accepted, since a configured scanner that is
     *     down must not be a hole
     */
    Verdict scan(Path file) throws IOException;

    /** What the scanner says. */
    sealed interface Verdict {

        record Clean() implements Verdict {}

        /** @param signature the scanner's name of what it found */
        record Infected(String signature) implements Verdict {}

        /** No scanner is configured. */
        record NotScanned() implements Verdict {}
    }
}
