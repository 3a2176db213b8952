package org.kaijuan.prose;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kaijuan.kernel.Outcome;

/**
 * Reads the text of a file that somebody hands in: plain text and Markdown (as it stands), Word (.docx, .docm) and PDF. What a
 * file is, is seen in its first bytes and not believed from its name.
 *
 * <p>Word: tracked insertions count and deletions do not; headings become lines with {@code #}, tables lines with tabs,
 * footnotes {@code [^1]} with their text at the end; macros, fields and links are never run or followed. PDF: lines that only
 * the page broke are joined, and the forms of radicals that PDF programs put for characters are the characters again.
 *
 * <p>Refused in words: more than 20 MB, more text than 10 million characters, archives that unpack to more than they should,
 * encrypted and damaged files, scans without text, the old Word format, and whatever is no text at all.
 */
public final class ProseFile {

    /** Largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;

    /** Longest text that is read, in characters. */
    public static final int LONGEST_TEXT = 10_000_000;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private ProseFile() {}

    /**
     * The text of a file; the stream is read, not closed.
     *
     * @param name the name it came with, for the words of a refusal
     * @throws IOException when the stream itself fails
     */
    public static Outcome<Prose> read(InputStream stream, String name) throws IOException {
        byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            return Outcome.refused("prose.file-too-large", name, LARGEST_FILE / 1024 / 1024);
        }
        try {
            String text = text(bytes);
            return text.isBlank() ? Outcome.refused("prose.no-text", name) : Outcome.done(Prose.of(text));
        } catch (UnreadableException e) {
            return Outcome.refused("prose." + e.reason(), name);
        }
    }

    private static String text(byte[] bytes) {
        if (startsWith(bytes, PDF)) {
            return PdfText.read(bytes);
        }
        if (startsWith(bytes, ZIP)) {
            return WordText.read(bytes);
        }
        if (startsWith(bytes, OLD_OFFICE)) {
            throw new UnreadableException("old-word");
        }
        return PlainText.decode(bytes);
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        return Arrays.mismatch(bytes, signature) == signature.length || Arrays.equals(bytes, signature);
    }

    /** Inside this module: a file cannot be read, and the refusal that says so. */
    static final class UnreadableException extends RuntimeException {

        private final String reason;

        UnreadableException(String reason) {
            super(reason);
            this.reason = reason;
        }

        UnreadableException(String reason, Throwable cause) {
            super(reason, cause);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
