package org.kaijuan.delivery.cover;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** Makes the bytes that turn a PDF into the same PDF with a cover in front when they are appended to it. */
public final class CoverTail {

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable Typeface typeface;

    /**
     * The tail for the PDF in {@code paper}, which stays as it is and is read from disk piece by piece.
     *
     * @return nothing if the paper takes no cover: it is locked by a password, has no page, or is not sound
     */
    public Optional<byte[]> of(Path paper, CoverSheet cover) {
        oneAtATime.lock();
        try {
            byte[] tail = made(paper, cover);
            return tail.length > 0 && reads(paper, tail) ? Optional.of(tail) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // PDFBox meets broken files with all sorts of exceptions; whatever it is, the paper goes out without a
            // cover
            return Optional.empty();
        } finally {
            oneAtATime.unlock();
        }
    }

    private byte[] made(Path paper, CoverSheet cover) throws IOException {
        try (PDDocument document = read(new RandomAccessReadBufferedFile(paper))) {
            if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                return new byte[0];
            }
            PDPage first = document.getPage(0);
            document.getPages().insertBefore(Sheet.draw(document, cover, typeface()), first);
            ByteArrayOutputStream tail = new ByteArrayOutputStream();
            document.saveIncremental(new Rest(tail, paper.toFile().length()));
            return tail.toByteArray();
        }
    }

    /** Read when the first cover is made: ten megabytes that an installation without deliveries need not hold. */
    private Typeface typeface() {
        Typeface known = typeface;
        if (known == null) {
            known = Typeface.load("Regular");
            typeface = known;
        }
        return known;
    }

    /** Whether a reader of the paper with its tail sees one page more, and the paper's own first page after it. */
    private static boolean reads(Path paper, byte[] tail) throws IOException {
        try (PDDocument before = read(new RandomAccessReadBufferedFile(paper));
                PDDocument after = read(new Continued(new RandomAccessReadBufferedFile(paper), tail))) {
            return after.getNumberOfPages() == before.getNumberOfPages() + 1
                    && after.getPage(1)
                            .getMediaBox()
                            .toString()
                            .equals(before.getPage(0).getMediaBox().toString());
        }
    }

    /** By the letter of the format: what a viewer has to mend first should not be continued. */
    private static PDDocument read(RandomAccessRead pdf) throws IOException {
        return new PDFParser(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache()).parse(false);
    }

    /** Passes on what comes after the first {@code skip} bytes. */
    private static final class Rest extends FilterOutputStream {

        private long skip;

        Rest(OutputStream out, long skip) {
            super(out);
            this.skip = skip;
        }

        @Override
        public void write(int b) throws IOException {
            if (skip > 0) {
                skip--;
            } else {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int skipped = (int) Math.min(skip, length);
            skip -= skipped;
            out.write(bytes, offset + skipped, length - skipped);
        }
    }
}
