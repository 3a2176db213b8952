package org.kaijuan.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends stored files as HTTP responses: streamed, resumable, never guessed at by the browser. */
@Component
public class FileSender {

    private static final int BUFFER = 64 * 1024;

    private final Files files;
    private final Links links;

    FileSender(Files files, Links links) {
        this.files = files;
        this.links = links;
    }

    /** How the browser should take a file. */
    public enum Manner {
        /** Offer to save it. */
        ATTACHMENT,
        /** Show it, if it is a picture; everything else is offered to save. */
        PICTURE
    }

    /** Sends a file that its owner has cleared for this request. */
    public void send(FileView file, Manner manner, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(file, manner, request, response, Ledger.NONE);
    }

    /** Sends a file through its link. Who holds every byte holds a link that is spent: a second try finds it so. */
    public void send(Download download, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(download.file(), Manner.ATTACHMENT, request, response, links.ledger(download));
    }

    /** The same to a stream that somebody else has opened, e.g. the answer of an API. */
    public void send(Download download, OutputStream out) throws IOException {
        write(download.file(), ByteRange.whole(download.file().bytes()), out, links.ledger(download));
    }

    /**
     * Keeps the account of what is sent. The end of a range is entered <em>before</em> it is handed to the network, and
     * taken back if that fails: entered afterwards, a reader who has everything could be quicker than the entry.
     */
    interface Ledger {

        Ledger NONE = new Ledger() {
            @Override
            public void ending(ByteRange range) {}

            @Override
            public void failed(ByteRange tail) {}

            @Override
            public void ended() {}
        };

        /** All of {@code range} but its tail has been sent; the tail comes next. */
        void ending(ByteRange range);

        /** The tail could not be sent. */
        void failed(ByteRange tail);

        /** The tail has been sent. */
        void ended();
    }

    private void send(
            FileView file, Manner manner, HttpServletRequest request, HttpServletResponse response, Ledger ledger)
            throws IOException {
        describe(file, manner, response);
        switch (asked(file, request)) {
            case ByteRange.Asked.Unsatisfiable() -> {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            }
            case ByteRange.Asked.Everything() -> write(file, ByteRange.whole(file.bytes()), request, response, ledger);
            case ByteRange.Asked.Part(ByteRange range) -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE,
                        "bytes " + range.from() + "-" + (range.to() - 1) + "/" + file.bytes());
                write(file, range, request, response, ledger);
            }
        }
    }

    private static ByteRange.Asked asked(FileView file, HttpServletRequest request) {
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (condition != null && !condition.equals(tag(file))) {
            return new ByteRange.Asked.Everything();
        }
        return ByteRange.parse(Optional.ofNullable(request.getHeader(HttpHeaders.RANGE)), file.bytes());
    }

    private static void describe(FileView file, Manner manner, HttpServletResponse response) {
        boolean inline = manner == Manner.PICTURE && FilePurpose.PICTURES.contains(file.mediaType());
        ContentDisposition.Builder disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(file.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, tag(file));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private void write(
            FileView file, ByteRange range, HttpServletRequest request, HttpServletResponse response, Ledger ledger)
            throws IOException {
        response.setContentLengthLong(range.length());
        if ("HEAD".equals(request.getMethod())) {
            return;
        }
        write(file, range, response.getOutputStream(), ledger);
    }

    private void write(FileView file, ByteRange range, OutputStream out, Ledger ledger) throws IOException {
        ByteRange tail = new ByteRange(Math.max(range.from(), range.to() - BUFFER), range.to());
        try (FileChannel content = files.channel(file.id())) {
            copy(content, new ByteRange(range.from(), tail.from()), out);
            ledger.ending(range);
            try {
                copy(content, tail, out);
            } catch (IOException gone) {
                ledger.failed(tail);
                throw gone;
            }
        }
        ledger.ended();
    }

    private static void copy(FileChannel content, ByteRange range, OutputStream out) throws IOException {
        byte[] bytes = new byte[BUFFER];
        for (long position = range.from(); position < range.to(); ) {
            int wanted = (int) Math.min(BUFFER, range.to() - position);
            int read = content.read(ByteBuffer.wrap(bytes, 0, wanted), position);
            if (read < 0) {
                throw new IOException("stored file ends at " + position + ", not at " + range.to());
            }
            out.write(bytes, 0, read);
            position += read;
        }
        out.flush();
    }

    private static String tag(FileView file) {
        return "\"" + file.sha256() + "\"";
    }
}
