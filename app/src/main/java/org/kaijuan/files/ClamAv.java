package org.kaijuan.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A ClamAV daemon, asked by its INSTREAM command over TCP or a unix socket (clamd(8)). */
final class ClamAv implements VirusScanner {

    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clamav-watch").factory());

    private final SocketAddress address;

    private ClamAv(SocketAddress address) {
        this.address = address;
    }

    /** @param where {@code host:port}, or the absolute path of a unix socket */
    static ClamAv at(String where) {
        if (where.startsWith("/")) {
            return new ClamAv(UnixDomainSocketAddress.of(where));
        }
        int colon = where.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("kaijuan.clamav must be host:port or /path/of/socket, not " + where);
        }
        return new ClamAv(
                new InetSocketAddress(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1))));
    }

    @Override
    public Verdict scan(Path file) throws IOException {
        try (SocketChannel daemon = open();
                InputStream content = Files.newInputStream(file, StandardOpenOption.READ)) {
            // channels know no read time-out; closing from outside ends a hung scan
            ScheduledFuture<?> limit = WATCH.schedule(() -> close(daemon), LIMIT.toSeconds(), TimeUnit.SECONDS);
            try {
                return verdict(ask(daemon, content));
            } finally {
                limit.cancel(false);
            }
        }
    }

    private SocketChannel open() throws IOException {
        SocketChannel channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        channel.connect(address);
        return channel;
    }

    private static String ask(SocketChannel daemon, InputStream content) throws IOException {
        write(daemon, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        byte[] bytes = new byte[CHUNK];
        for (int read = content.read(bytes); read > 0; read = content.read(bytes)) {
            write(daemon, ByteBuffer.allocate(Integer.BYTES).putInt(read).flip());
            write(daemon, ByteBuffer.wrap(bytes, 0, read));
        }
        write(daemon, ByteBuffer.allocate(Integer.BYTES).putInt(0).flip());
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.hasRemaining() && daemon.read(answer) >= 0) {
            // until the daemon hangs up
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.endsWith(" OK")) {
            return new Verdict.Clean();
        }
        if (answer.endsWith(" FOUND")) {
            int colon = answer.indexOf(':');
            return new Verdict.Infected(answer.substring(colon + 1, answer.length() - " FOUND".length())
                    .strip());
        }
        throw new IOException("clamd answered: " + answer);
    }

    private static void write(SocketChannel daemon, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            daemon.write(bytes);
        }
    }

    private static void close(SocketChannel daemon) {
        try {
            daemon.close();
        } catch (IOException e) {
            // it was to be closed anyway
        }
    }
}
