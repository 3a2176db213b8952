package org.kaijuan.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many readers at once who ask for one page over and over, each on a connection that stays open. */
final class Storm {

    private static final int CONNECTIONS = 32;

    private final URI page;
    private final byte[] request;

    private Storm(URI page) {
        this.page = page;
        this.request = ("GET " + page.getPath() + " HTTP/1.1\r\nHost: " + page.getHost() + ":" + page.getPort()
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Answers a second over {@code span}, after as long a time that does not count. */
    static double perSecond(String page, Duration span) throws Exception {
        Storm storm = new Storm(URI.create(page));
        storm.run(span);
        return storm.run(span) / (span.toNanos() / 1e9);
    }

    private long run(Duration span) throws Exception {
        long end = System.nanoTime() + span.toNanos();
        List<Future<Long>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                readers.add(threads.submit(() -> read(end)));
            }
            long answers = 0;
            for (Future<Long> reader : readers) {
                answers += reader.get();
            }
            return answers;
        }
    }

    private long read(long end) throws IOException {
        long answers = 0;
        while (System.nanoTime() < end) {
            answers += readOnOneConnection(end);
        }
        return answers;
    }

    /** Until the server closes it, as servers do after some answers. */
    private long readOnOneConnection(long end) throws IOException {
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
            long answers = 0;
            boolean open = true;
            while (open && System.nanoTime() < end) {
                socket.getOutputStream().write(request);
                open = skipAnswer(in);
                answers++;
            }
            return answers;
        }
    }

    /** Whether the connection stays open. */
    private static boolean skipAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200")) {
            throw new IOException(status);
        }
        long length = -1;
        boolean open = true;
        for (String header = line(in).toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line(in).toLowerCase(Locale.ROOT)) {
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(
                        header.substring("content-length:".length()).strip());
            }
            open &= !header.equals("connection: close");
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        in.skipNBytes(length);
        return open;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException(line.toString());
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
