package org.kaijuan.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the doctor asks the programs that Kaijuan talks to. */
record NeighbourChecks(Settings settings, Optional<Instance> running) {

    private static final int PATIENCE_MILLIS = 5000;

    List<Finding> all() {
        return List.of(port(), mail(), scanner(), index());
    }

    private Finding port() {
        if (running.isPresent()) {
            return Finding.ok(
                    "port",
                    "Kaijuan runs at " + running.get().url() + " (process "
                            + running.get().pid() + ")");
        }
        int port = settings.port();
        String address = settings.get("BIND", "127.0.0.1");
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return Finding.ok("port", (port == 0 ? "any" : port) + " on " + address + " is free");
        } catch (IOException e) {
            return Finding.fail(
                    "port",
                    address + ":" + port + " cannot be used: " + e.getMessage()
                            + "; choose another with --port or --bind");
        }
    }

    private Finding mail() {
        Optional<String> host = settings.get("MAIL_HOST");
        if (host.isEmpty()) {
            return Finding.warn(
                    "mail",
                    "no mail server: letters are put into " + settings.data().resolve("outbox")
                            + "; set KAIJUAN_MAIL_HOST to send them");
        }
        return MailCheck.of(settings).finding();
    }

    private Finding scanner() {
        Optional<String> where = settings.get("CLAMAV");
        if (where.isEmpty()) {
            return Finding.warn(
                    "scanner",
                    "uploads are not scanned for viruses; set KAIJUAN_CLAMAV to host:port or the" + " socket of clamd");
        }
        try {
            connect(where.get());
            return Finding.ok("scanner", "clamd answers at " + where.get());
        } catch (IOException | IllegalArgumentException e) {
            return Finding.fail(
                    "scanner",
                    "clamd does not answer at " + where.get() + " (" + e.getMessage()
                            + "); start clamav-daemon or correct KAIJUAN_CLAMAV");
        }
    }

    private static void connect(String where) throws IOException {
        if (where.startsWith("/")) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(UnixDomainSocketAddress.of(where));
            }
            return;
        }
        int colon = where.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1))),
                    PATIENCE_MILLIS);
        }
    }

    /** The vectors of the answer bank are derived: without them the next start takes longer. */
    private Finding index() {
        Path vectors = settings.data().resolve("index").resolve("answers.vectors");
        if (!Files.exists(vectors)) {
            return Finding.ok("index", "no vectors of the answer bank yet; the next start makes them");
        }
        if (!Files.isWritable(vectors)) {
            return Finding.fail(
                    "index", vectors + " cannot be written; give it to the user that Kaijuan runs as, or delete it");
        }
        return Finding.ok("index", vectors + " can be written; it is derived and may be deleted while Kaijuan is down");
    }
}
