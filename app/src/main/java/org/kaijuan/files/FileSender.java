package org.kaijuan.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends stored files as HTTP responses: streamed, resumable, never guessed at by the browser. */
@Component
public class FileSender {

    /** How much of a range is entered before it is sent. */
    private static final int TAIL = 64 * 1024;

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
        send(Outgoing.of(file), manner, request, response, Ledger.NONE);
    }

    /** Sends a file through its link. Who holds every byte holds a link that is spent: a second try finds it so. */
    public void send(Download download, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(Outgoing.of(download), Manner.ATTACHMENT, request, response, links.ledger(download));
    }

    /** The same to a stream that somebody else has opened, e.g. the answer of an API. */
    public void send(Download download, OutputStream out) throws IOException {
        write(Outgoing.of(download), ByteRange.whole(download.bytes()), out, links.ledger(download));
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
            Outgoing content, Manner manner, HttpServletRequest request, HttpServletResponse response, Ledger ledger)
            throws IOException {
        describe(content, manner, response);
        switch (asked(content, request)) {
            case ByteRange.Asked.Unsatisfiable() -> {
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + content.bytes());
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            }
            case ByteRange.Asked.Everything() ->
                write(content, ByteRange.whole(content.bytes()), request, response, ledger);
            case ByteRange.Asked.Part(ByteRange range) -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE,
                        "bytes " + range.from() + "-" + (range.to() - 1) + "/" + content.bytes());
                write(content, range, request, response, ledger);
            }
        }
    }

    private static ByteRange.Asked asked(Outgoing content, HttpServletRequest request) {
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (condition != null && !condition.equals(content.tag())) {
            return new ByteRange.Asked.Everything();
        }
        return ByteRange.parse(Optional.ofNullable(request.getHeader(HttpHeaders.RANGE)), content.bytes());
    }

    private static void describe(Outgoing content, Manner manner, HttpServletResponse response) {
        FileView file = content.file();
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
        response.setHeader(HttpHeaders.ETAG, content.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private void write(
            Outgoing content, ByteRange range, HttpServletRequest request, HttpServletResponse response, Ledger ledger)
            throws IOException {
        response.setContentLengthLong(range.length());
        if ("HEAD".equals(request.getMethod())) {
            return;
        }
        write(content, range, response.getOutputStream(), ledger);
    }

    private void write(Outgoing content, ByteRange range, OutputStream out, Ledger ledger) throws IOException {
        ByteRange tail = new ByteRange(Math.max(range.from(), range.to() - TAIL), range.to());
        try (FileChannel stored = files.channel(content.file().id())) {
            content.write(stored, new ByteRange(range.from(), tail.from()), out);
            ledger.ending(range);
            try {
                content.write(stored, tail, out);
            } catch (IOException gone) {
                ledger.failed(tail);
                throw gone;
            }
        }
        ledger.ended();
    }
}
